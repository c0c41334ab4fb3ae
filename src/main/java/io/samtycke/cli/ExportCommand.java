package io.samtycke.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import io.samtycke.notice.DraftService;
import io.samtycke.notice.YamlMapper;
import io.samtycke.platform.InstallationConfig;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Prints a site's draft as samtycke.yaml.", mixinStandardHelpOptions = true)
class ExportCommand implements Callable<Integer> {

    private static final String SCHEMA = "/schema/samtycke.json";

    @Parameters(paramLabel = "SITE", description = "The site's key")
    String site;

    private final DraftService drafts;
    private final YamlMapper yaml;
    private final InstallationConfig installation;

    ExportCommand(DraftService drafts, YamlMapper yaml, InstallationConfig installation) {
        this.installation = installation;
        this.drafts = drafts;
        this.yaml = yaml;
    }

    @Override
    public Integer call() throws IOException {
        installation.publicUrl().ifPresent(url -> System.out.println(
                "# yaml-language-server: $schema=" + url.replaceFirst("/$", "") + SCHEMA));
        // UTF-8 whatever the locale: this is a file, and System.out would put ? for letters that the locale has not
        System.out.write(yaml.mapper().writeValueAsBytes(drafts.configuration(site).configuration()));
        return 0;
    }
}
