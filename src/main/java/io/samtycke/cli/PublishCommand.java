package io.samtycke.cli;

import java.util.concurrent.Callable;

import io.samtycke.notice.PublishRequest;
import io.samtycke.notice.VersionService;
import io.samtycke.notice.VersionView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "publish", description = "Publishes a site's draft as its next version.", mixinStandardHelpOptions = true)
class PublishCommand implements Callable<Integer> {

    private static final String AUTHOR = "command line";

    @Parameters(paramLabel = "SITE", description = "The site's key")
    String site;

    @Option(names = "-m", paramLabel = "COMMENT", defaultValue = "", description = "What changed")
    String comment;

    @Option(names = "--immaterial", description = "Do not ask visitors again: a typing error, not a new purpose")
    boolean immaterial;

    private final VersionService versions;

    PublishCommand(VersionService versions) {
        this.versions = versions;
    }

    @Override
    public Integer call() {
        VersionView version = versions.publish(site, new PublishRequest(comment, immaterial ? false : null, null, null),
                AUTHOR);
        System.out.println("Site " + site + " is at version " + version.version() + ", " + version.noticeHash() + ".");
        return 0;
    }
}
