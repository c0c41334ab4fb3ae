package io.samtycke.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import io.samtycke.notice.Configuration;
import io.samtycke.notice.ConfigurationFile;
import io.samtycke.notice.DraftService;
import io.samtycke.notice.Plan;
import io.samtycke.platform.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "apply", description = "Makes drafts what the files say, all of them or none. Exit code 0: nothing to do, or done; 2: changes (dry run).", mixinStandardHelpOptions = true)
class ApplyCommand implements Callable<Integer> {

    private static final int CHANGES = 2;

    @Option(names = "-f", required = true, paramLabel = "FILE", description = "samtycke.yaml, or the same as JSON; repeat for several")
    List<Path> files;

    @Option(names = "--dry-run", description = "Only say what would change, and what the linter objects to")
    boolean dryRun;

    private final ConfigurationFile reader;
    private final DraftService drafts;

    ApplyCommand(ConfigurationFile reader, DraftService drafts) {
        this.reader = reader;
        this.drafts = drafts;
    }

    @Override
    public Integer call() {
        List<Configuration> wanted = files.stream().flatMap(file -> reader.read(file).stream()).toList();
        refuseTheSameSiteTwice(wanted);
        List<Plan> plans = wanted.stream().map(drafts::plan).toList();
        plans.forEach(plan -> System.out.print(PlanInWords.of(plan, dryRun)));
        List<Configuration> changes = plans.stream().filter(Plan::differs).map(Plan::wanted).toList();
        if (changes.isEmpty()) {
            return 0;
        }
        if (dryRun) {
            return CHANGES;
        }
        drafts.apply(changes);
        System.out.println("Done. Publish to show it to visitors.");
        return 0;
    }

    private static void refuseTheSameSiteTwice(List<Configuration> wanted) {
        Set<String> seen = new HashSet<>();
        for (Configuration one : wanted) {
            if (!seen.add(one.site())) {
                throw ProblemException.malformed("The files describe the site " + one.site() + " twice.");
            }
        }
    }
}
