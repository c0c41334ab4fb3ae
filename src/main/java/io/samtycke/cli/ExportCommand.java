package io.samtycke.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import io.samtycke.notice.DraftService;
import io.samtycke.notice.YamlMapper;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Prints a site's draft as samtycke.yaml.", mixinStandardHelpOptions = true)
class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SITE", description = "The site's key")
    String site;

    private final DraftService drafts;
    private final YamlMapper yaml;

    ExportCommand(DraftService drafts, YamlMapper yaml) {
        this.drafts = drafts;
        this.yaml = yaml;
    }

    @Override
    public Integer call() throws IOException {
        // UTF-8 whatever the locale: this is a file, and System.out would put ? for letters that the locale has not
        System.out.write(yaml.mapper().writeValueAsBytes(drafts.configuration(site).configuration()));
        return 0;
    }
}
