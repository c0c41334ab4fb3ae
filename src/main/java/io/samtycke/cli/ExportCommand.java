package io.samtycke.cli;

import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;

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
    public Integer call() throws JsonProcessingException {
        System.out.print(yaml.mapper().writeValueAsString(drafts.configuration(site).configuration()));
        return 0;
    }
}
