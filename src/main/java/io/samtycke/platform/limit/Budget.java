package io.samtycke.platform.limit;

/** What requests are charged to, each sender having its own of it. */
public enum Budget {
    DECISIONS_OF_ADDRESS, REFUSALS_OF_ADDRESS, DECISIONS_OF_VISITOR, REFUSALS_OF_VISITOR, DECISIONS_OF_SITE, REQUESTS_OF_ADDRESS, FORMS_OF_ADDRESS, FORMS_OF_SITE;

    /** Requests a minute; 0 is without limit. */
    int perMinute(LimitsConfig config) {
        return switch (this) {
            case DECISIONS_OF_ADDRESS -> config.decisionsPerAddress();
            case REFUSALS_OF_ADDRESS -> config.refusalsPerAddress();
            case DECISIONS_OF_VISITOR -> config.decisionsPerVisitor();
            case REFUSALS_OF_VISITOR -> config.refusalsPerVisitor();
            case DECISIONS_OF_SITE -> config.decisionsPerSite();
            case REQUESTS_OF_ADDRESS -> config.requestsPerAddress();
            case FORMS_OF_ADDRESS -> config.formsPerAddress();
            case FORMS_OF_SITE -> config.formsPerSite();
        };
    }
}
