package io.samtycke.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jboss.logging.Logger;

import io.samtycke.platform.StoreFault;

/** Asks one witness whenever it is time, and remembers how that went. Trouble is said once, and its end, too. */
final class WitnessWatch {

    private static final Logger LOG = Logger.getLogger(WitnessWatch.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** 2^6 seconds are more than the longest pause. */
    private static final int MOST_DOUBLINGS = 6;

    private final Witness witness;
    private final Cosigning cosigning;
    private final Clock clock;
    private int failures;
    private Instant next = Instant.EPOCH;
    private volatile String trouble;
    private volatile long size;

    WitnessWatch(Witness witness, Cosigning cosigning, Clock clock) {
        this.witness = witness;
        this.cosigning = cosigning;
        this.clock = clock;
    }

    /** Throws nothing. For one thread. */
    void ask() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        try {
            size = cosigning.ask(witness);
            if (trouble != null) {
                LOG.infof("The witness %s cosigns again", witness.name());
            }
            trouble = null;
            failures = 0;
        } catch (WitnessTrouble e) {
            failed(e.getMessage());
        } catch (StoreFault e) {
            LOG.debugf("The witness %s is asked when the database answers: %s", witness.name(), e.getMessage());
        } catch (RuntimeException e) {
            failed("cannot be asked: " + e);
        }
    }

    private void failed(String why) {
        if (!why.equals(trouble)) {
            LOG.warnf("The witness %s %s; it is asked again", witness.name(), why);
        }
        trouble = why;
        Duration pause = Duration.ofSeconds(1L << Math.min(failures++, MOST_DOUBLINGS));
        next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    String name() {
        return witness.name();
    }

    /** Entries of the tree that it cosigned last; 0 before it is known. */
    long size() {
        return size;
    }

    /** Why it cosigns nothing, to be read after its name; empty while it does. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
