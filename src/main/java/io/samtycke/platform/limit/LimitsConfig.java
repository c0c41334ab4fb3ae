package io.samtycke.platform.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * What is answered 429 beyond: requests a minute, which may also come all at once. 0 means without limit. Addresses are
 * counted by block, {@link AddressBlock}.
 */
@ConfigMapping(prefix = "samtycke.limits")
interface LimitsConfig {

    /** Decisions a minute of one address block (IPv4 /24, IPv6 /56) that grant something; {@code 0}, here and below: no limit. */
    @WithDefault("600")
    int decisionsPerAddress();

    /** Refusals and withdrawals a minute of one address block: whoever says no must hardly ever be told to wait. */
    @WithDefault("6000")
    int refusalsPerAddress();

    /** Decisions a minute of one visitor that grant something. */
    @WithDefault("120")
    int decisionsPerVisitor();

    /** Refusals and withdrawals a minute of one visitor. */
    @WithDefault("1200")
    int refusalsPerVisitor();

    /** Decisions a minute of one site that grant something, from everywhere; refusals and withdrawals are not counted. */
    @WithDefault("0")
    int decisionsPerSite();

    /** Other public requests a minute of one address block: receipts, a visitor's records, reports. */
    @WithDefault("600")
    int requestsPerAddress();

    /** Forms a minute of one address block: requests to the controller. Ten is more than anybody writes. */
    @WithDefault("10")
    int formsPerAddress();

    /** Forms a minute of one site: somebody has to read them. */
    @WithDefault("120")
    int formsPerSite();
}
