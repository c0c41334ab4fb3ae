package io.samtycke.platform.limit;

import java.util.function.ToIntFunction;

/** What requests are charged to, each sender having its own of it. */
public enum Budget {
    DECISIONS_OF_ADDRESS(LimitsConfig::decisionsPerAddress), REFUSALS_OF_ADDRESS(
            LimitsConfig::refusalsPerAddress), DECISIONS_OF_VISITOR(
                    LimitsConfig::decisionsPerVisitor), REFUSALS_OF_VISITOR(
                            LimitsConfig::refusalsPerVisitor), DECISIONS_OF_SITE(
                                    LimitsConfig::decisionsPerSite), REQUESTS_OF_ADDRESS(
                                            LimitsConfig::requestsPerAddress);

    final ToIntFunction<LimitsConfig> perMinute;

    Budget(ToIntFunction<LimitsConfig> perMinute) {
        this.perMinute = perMinute;
    }
}
