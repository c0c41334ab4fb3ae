package io.samtycke.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.samtycke.notice.Configuration;
import io.samtycke.notice.ConfigurationFile;
import io.samtycke.notice.DraftService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "apply", description = "Makes a site's draft what the file says. Exit code 0: nothing to do, or done; 2: changes (dry run).", mixinStandardHelpOptions = true)
class ApplyCommand implements Callable<Integer> {

    @Option(names = "-f", required = true, paramLabel = "FILE", description = "samtycke.yaml, or the same as JSON")
    Path file;

    @Option(names = "--dry-run", description = "Only say what would change")
    boolean dryRun;

    private final ConfigurationFile files;
    private final DraftService drafts;

    ApplyCommand(ConfigurationFile files, DraftService drafts) {
        this.files = files;
        this.drafts = drafts;
    }

    @Override
    public Integer call() {
        Configuration wanted = files.read(file);
        if (!drafts.differs(wanted)) {
            System.out.println("Site " + wanted.site() + " is as " + file + " says.");
            return 0;
        }
        if (dryRun) {
            System.out.println("Site " + wanted.site() + " would change.");
            return 2;
        }
        drafts.apply(wanted);
        System.out
                .println("Site " + wanted.site() + " is now as " + file + " says. Publish it to show it to visitors.");
        return 0;
    }
}
