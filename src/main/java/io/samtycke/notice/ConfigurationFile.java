package io.samtycke.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.samtycke.platform.JsonFault;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

/** Reads {@code samtycke.yaml}. JSON is read as well: nearly all of it is YAML. */
@ApplicationScoped
public class ConfigurationFile {

    /** At the beginning of a line it divides documents, whatever stands around it (YAML 1.2.2, § 9.1.4). */
    private static final Pattern DIVIDER = Pattern.compile("(?m)^---(?=\\s|$)");

    private final YamlMapper yaml;

    ConfigurationFile(YamlMapper yaml) {
        this.yaml = yaml;
    }

    /** The documents in a file, divided by {@code ---}; each names its site. */
    public List<Configuration> read(Path file) {
        try {
            List<Configuration> documents = documents(Files.readString(file, StandardCharsets.UTF_8)).stream()
                    .map(this::parse)
                    .toList();
            if (documents.isEmpty()) {
                throw ProblemException.malformed(file + " is empty.");
            }
            if (documents.stream().anyMatch(document -> document.site() == null)) {
                throw ProblemException.malformed(
                        file + " does not say which site it is for.", new Violation("site", "must be the site's key"));
            }
            return documents;
        } catch (NoSuchFileException e) {
            throw ProblemException.malformed("There is no file " + file + ".");
        } catch (IOException e) {
            throw ProblemException.malformed(file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    /** Each on the lines that it has in the file, so that what is wrong is found there. */
    private static List<String> documents(String text) {
        List<String> documents = new ArrayList<>();
        int line = 0;
        for (String document : DIVIDER.split(text, -1)) {
            if (!document.lines().allMatch(one -> one.isBlank() || one.startsWith("#"))) {
                documents.add("\n".repeat(line) + document);
            }
            line += document.split("\n", -1).length - 1;
        }
        return documents;
    }

    /** The document in a text, which may leave the site to its address. */
    public Configuration parse(String document) {
        try {
            Configuration read = yaml.mapper().readValue(document, Configuration.class);
            if (read == null) {
                throw ProblemException.malformed("The document is empty.");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw JsonFault.explain(e);
        }
    }
}
