package io.samtycke.platform.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * What is answered 429 beyond: requests a minute, which may also come all at once. 0 means without limit. Addresses are
 * counted by block, {@link AddressBlock}.
 */
@ConfigMapping(prefix = "samtycke.limits")
interface LimitsConfig {

    /** Decisions of one address block that grant something. */
    @WithDefault("600")
    int decisionsPerAddress();

    /** Refusals and withdrawals of one address block: whoever says no must hardly ever be told to wait. */
    @WithDefault("6000")
    int refusalsPerAddress();

    /** Decisions of one visitor that grant something. */
    @WithDefault("120")
    int decisionsPerVisitor();

    /** Refusals and withdrawals of one visitor. */
    @WithDefault("1200")
    int refusalsPerVisitor();

    /** Decisions of one site that grant something, from everywhere; refusals and withdrawals are not counted. */
    @WithDefault("0")
    int decisionsPerSite();

    /** Other public requests of one address block: receipts, a visitor's records, reports. */
    @WithDefault("600")
    int requestsPerAddress();

    /** Forms of one address block: requests to the controller. Ten a minute is more than anybody writes. */
    @WithDefault("10")
    int formsPerAddress();

    /** Forms of one site: somebody has to read them. */
    @WithDefault("120")
    int formsPerSite();
}
