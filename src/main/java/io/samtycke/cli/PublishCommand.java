package io.samtycke.cli;

import java.util.concurrent.Callable;

import io.samtycke.notice.PublishRequest;
import io.samtycke.notice.VersionService;
import io.samtycke.notice.VersionView;
import io.samtycke.platform.Act;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "publish", description = "Publishes a site's draft as its next version.", mixinStandardHelpOptions = true)
class PublishCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SITE", description = "The site's key")
    String site;

    @Option(names = "-m", paramLabel = "COMMENT", defaultValue = "", description = "What changed")
    String comment;

    @ArgGroup
    Asking asking;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why nobody is asked again although what changed is a reason to")
    String reason;

    @Option(names = "--if-changed", description = "Do nothing when the draft says what is published")
    boolean ifChanged;

    private final VersionService versions;

    PublishCommand(VersionService versions) {
        this.versions = versions;
    }

    @Override
    public Integer call() {
        if (ifChanged && versions.isPublished(site)) {
            System.out.println("Site " + site + " is published as its draft says.");
            return 0;
        }
        Boolean material = asking == null ? null : Boolean.valueOf(asking.material);
        VersionView version = versions.publish(
                site, new PublishRequest(comment, material, reason, null), Act.COMMAND_LINE);
        System.out.println("Site " + site + " is at version " + version.version() + ", " + version.noticeHash() + ".");
        return 0;
    }

    /** Left out, what changed decides. */
    static class Asking {

        @Option(names = "--material", description = "Ask every visitor again")
        boolean material;

        @Option(names = "--immaterial", description = "Do not ask visitors again: a typing error, not a new purpose")
        boolean immaterial;
    }
}
