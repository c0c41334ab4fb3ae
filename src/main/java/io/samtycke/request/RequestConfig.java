package io.samtycke.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "samtycke.requests")
interface RequestConfig {

    /** Months for which a closed request is kept: as long as somebody may ask how it was dealt with. */
    @WithDefault("24")
    int retentionMonths();
}
