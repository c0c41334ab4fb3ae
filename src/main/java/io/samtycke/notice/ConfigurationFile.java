package io.samtycke.notice;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.platform.ConstraintFault;
import io.samtycke.platform.DocumentForm;
import io.samtycke.platform.DocumentText;
import io.samtycke.platform.JsonFault;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

/** Reads a site's document, as JSON or as {@code samtycke.yaml}, and says everything that is wrong with it at once. */
@ApplicationScoped
public class ConfigurationFile {

    /** At the beginning of a line it divides documents, whatever stands around it (YAML 1.2.2, § 9.1.4). */
    private static final Pattern DIVIDER = Pattern.compile("(?m)^---(?=\\s|$)");

    private final ObjectMapper json;
    private final ObjectMapper yaml;
    private final Validator validator;

    ConfigurationFile(ObjectMapper json, YamlMapper yaml, Validator validator) {
        this.json = json;
        this.yaml = yaml.mapper();
        this.validator = validator;
    }

    /**
     * The documents in a file, divided by {@code ---}; each names its site. JSON is read as well: nearly all of it is YAML.
     * Whatever is wrong is told by file and line.
     */
    public List<Configuration> read(Path file) {
        List<String> documents = documents(text(file));
        if (documents.isEmpty()) {
            throw ProblemException.malformed(file + " is empty.");
        }
        return documents.stream().map(text -> read(file, text)).toList();
    }

    private Configuration read(Path file, String text) {
        try {
            Configuration read = bind(yaml, text, true);
            if (read.site() == null) {
                throw ProblemException.malformed(
                        file + " does not say which site it is for.", new Violation("site", "must be the site's key"));
            }
            refuseWhatCannotBe(read);
            return read;
        } catch (ProblemException fault) {
            throw fault.withViolations(located(yaml, text, fault.problem().violations(),
                    (wrong, at) -> new Violation(file + ":" + at.getLineNr() + ": " + wrong.field(), wrong.message())));
        }
    }

    /** The document in a YAML text, which may leave the site to its address. */
    public Configuration parse(String document) {
        return parse(yaml, document, true);
    }

    /** The same in JSON. */
    Configuration parseJson(String document) {
        return parse(json, document, false);
    }

    private static Configuration parse(ObjectMapper mapper, String document, boolean scalarsAreText) {
        try {
            return bind(mapper, document, scalarsAreText);
        } catch (ProblemException fault) {
            throw fault.withViolations(located(mapper, document, fault.problem().violations(),
                    (wrong, at) -> new Violation(wrong.field(), wrong.message() + " (line " + at.getLineNr()
                            + ", column " + at.getColumnNr() + ")")));
        }
    }

    private static Configuration bind(ObjectMapper mapper, String document, boolean scalarsAreText) {
        try {
            try (JsonParser parser = mapper.createParser(document)) {
                DocumentText.refuseBombs(parser);
            }
            JsonNode tree = mapper.readTree(document);
            if (tree.isMissingNode() || tree.isNull()) {
                throw ProblemException.malformed("The document is empty.");
            }
            List<Violation> wrong = DocumentForm.violations(tree, Configuration.class, scalarsAreText);
            if (!wrong.isEmpty()) {
                throw ProblemException.malformed("The document is not of the expected form.", wrong);
            }
            // from the text again: a tree has forgotten how an unquoted 1.10 was written
            return mapper.readValue(document, Configuration.class);
        } catch (JsonProcessingException e) {
            throw JsonFault.explain(e);
        } catch (IOException e) {
            throw ProblemException.malformed("The document cannot be read: " + e.getMessage() + ".");
        }
    }

    /** What would be refused later on, as far as the document alone tells. */
    private void refuseWhatCannotBe(Configuration document) {
        Set<ConstraintViolation<?>> violations = new HashSet<>(validator.validate(document.settings()));
        violations.addAll(validator.validate(document));
        if (!violations.isEmpty()) {
            throw ConstraintFault.explain(new ConstraintViolationException(violations));
        }
        List<Violation> contradictions = new ArrayList<>(document.settings().contradictions());
        contradictions.addAll(DraftRules.contradictions(document.draft()));
        if (!contradictions.isEmpty()) {
            throw ProblemException.unprocessable("The configuration contradicts itself.", contradictions);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw ProblemException.malformed("There is no file " + file + ".");
        } catch (CharacterCodingException e) {
            throw ProblemException.malformed(file + " is not a text in UTF-8.");
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

    private static List<Violation> located(ObjectMapper mapper, String document, List<Violation> violations,
            BiFunction<Violation, JsonLocation, Violation> locate) {
        try (JsonParser parser = mapper.createParser(document)) {
            Map<String, JsonLocation> places = DocumentText.places(
                    parser, violations.stream().map(Violation::field).toList());
            return violations.stream()
                    .map(wrong -> places.containsKey(wrong.field())
                            ? locate.apply(wrong, places.get(wrong.field()))
                            : wrong)
                    .toList();
        } catch (IOException e) {
            // not a text that can be read to its end: the fault itself says where it ends
            return violations;
        }
    }
}
