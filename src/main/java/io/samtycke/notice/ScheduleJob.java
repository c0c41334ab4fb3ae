package io.samtycke.notice;

import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.samtycke.platform.DatabaseFault;
import io.samtycke.platform.Problem;
import io.samtycke.platform.ProblemException;

/** Publishes what is due; on every replica, of which one does it. */
@ApplicationScoped
class ScheduleJob {

    private static final Logger LOG = Logger.getLogger(ScheduleJob.class);

    private final ScheduleService schedules;

    ScheduleJob(ScheduleService schedules) {
        this.schedules = schedules;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publishWhatIsDue() {
        try {
            schedules.due().forEach(this::publish);
        } catch (RuntimeException e) {
            if (!DatabaseFault.isAway(e)) {
                throw e;
            }
            LOG.debug("The database is away; what is due is published when it is back");
        }
    }

    private void publish(UUID id) {
        try {
            schedules.publish(id);
        } catch (ProblemException e) {
            LOG.warnf("The schedule %s came to nothing: %s", id, e.problem().detail());
            schedules.fail(id, inWords(e.problem()));
        } catch (RuntimeException e) {
            if (DatabaseFault.isAway(e)) {
                throw e;
            }
            // or it would keep all that is due later from being published
            LOG.errorf(e, "The schedule %s failed", id);
            schedules.fail(id, "This is our fault, not yours; the program's log has it.");
        }
    }

    private static String inWords(Problem problem) {
        return problem.detail() + problem.violations().stream()
                .map(violation -> " " + violation.field() + ": " + violation.message())
                .collect(Collectors.joining());
    }
}
