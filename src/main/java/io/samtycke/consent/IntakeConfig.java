package io.samtycke.consent;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "samtycke.intake")
interface IntakeConfig {

    /** Decisions that may wait for a commit; one more is answered 503 at once. */
    @WithDefault("4096")
    int queue();

    /** Threads that commit, each with a database connection of its own. More than a few do not help: they batch. */
    @WithDefault("2")
    int writers();

    /** Decisions committed together at the most. */
    @WithDefault("500")
    int batch();

    /** After which a client is told 503: the outcome is not known, the same id may be sent again. */
    @WithDefault("10s")
    Duration patience();
}
