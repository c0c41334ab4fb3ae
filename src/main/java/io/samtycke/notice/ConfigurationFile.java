package io.samtycke.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.samtycke.platform.JsonFault;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

/** Reads {@code samtycke.yaml}. JSON is read as well: nearly all of it is YAML. */
@ApplicationScoped
public class ConfigurationFile {

    private final YamlMapper yaml;

    ConfigurationFile(YamlMapper yaml) {
        this.yaml = yaml;
    }

    /** The document in a file that names its site. */
    public Configuration read(Path file) {
        try {
            Configuration read = parse(Files.readString(file, StandardCharsets.UTF_8));
            if (read.site() == null) {
                throw ProblemException.malformed(
                        file + " does not say which site it is for.", new Violation("site", "must be the site's key"));
            }
            return read;
        } catch (NoSuchFileException e) {
            throw ProblemException.malformed("There is no file " + file + ".");
        } catch (IOException e) {
            throw ProblemException.malformed(file + " cannot be read: " + e.getMessage() + ".");
        }
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
