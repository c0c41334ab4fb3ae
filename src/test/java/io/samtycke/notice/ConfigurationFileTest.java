package io.samtycke.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.validation.Validation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.platform.Problem;
import io.samtycke.platform.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is said of documents that cannot be taken. */
class ConfigurationFileTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ConfigurationFile FILES = new ConfigurationFile(JSON, new YamlMapper(JSON),
            Validation.buildDefaultValidatorFactory().getValidator());

    private static final String GOOD = """
            site: acme
            name: Acme
            origins: ["https://acme.example"]
            languages: [sv]
            defaultLanguage: sv
            controller: {name: Acme AB, address: Storgatan 1, contact: a@acme.example}
            categories:
              - {key: necessary, required: true}
              - {key: analytics}
            services:
              - key: counter
                name: Counter
                category: analytics
            texts: {sv: {title: Kakor}}
            """;

    @TempDir
    Path folder;

    @Test
    void aFileIsRead() throws IOException {
        assertThat(FILES.read(file(GOOD)).get(0).services().get(0).category()).isEqualTo("analytics");
    }

    @Test
    void severalDocumentsStandInOneFile() throws IOException {
        String two = GOOD.replace("site: acme", "site: two");
        assertThat(
                FILES.read(file("# ours\n---\n" + GOOD.replace("name: Acme\n", "name: '---'\n") + "--- # second\n" + two
                        + "---\n")))
                .extracting(Configuration::site).containsExactly("acme", "two");
    }

    @Test
    void whatIsWrongInALaterDocumentIsFoundOnItsLineOfTheFile() throws IOException {
        assertThat(faults(GOOD + "---\n" + GOOD.replace("name: Acme\n", "naem: Acme\n"))).containsExactly(
                "samtycke.yaml:17: naem unknown, did you mean name?");
    }

    @Test
    void aFileWithoutADocumentOrASiteIsRefused() throws IOException {
        Path empty = file("---\n# nothing\n");
        assertThat(catchThrowableOfType(ProblemException.class, () -> FILES.read(empty)))
                .hasMessageContaining("is empty");
        Path unnamed = file(GOOD + "---\n" + GOOD.replace("site: acme\n", ""));
        assertThat(catchThrowableOfType(ProblemException.class, () -> FILES.read(unnamed)))
                .hasMessageContaining("does not say which site");
    }

    @Test
    void everyUnknownMemberIsToldWithTheOneThatWasMeant() {
        Problem problem = refused(GOOD.replace("categories:", "categorys:").replace("    name: Counter",
                "    naem: Counter\n    colour: red"));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.violations()).extracting(one -> one.field() + ": " + one.message()).containsExactly(
                "categorys: unknown, did you mean categories? (line 7, column 1)",
                "services[0].naem: unknown, did you mean name? (line 12, column 5)",
                "services[0].colour: unknown; known here are category, cookies, key, match, name, provider, transfer"
                        + " (line 13, column 5)");
    }

    @Test
    void everyWrongTypeIsToldWithWhatWasExpected() {
        Problem problem = refused(GOOD.replace("[sv]", "sv").replace("{key: analytics}",
                "{key: analytics, required: perhaps, position: first, signals: {a: b}, name: Statistik}")
                + "googleConsentMode: advnced\nautoBlock: []\n");
        assertThat(problem.violations()).extracting(one -> one.field() + " " + one.message()).containsExactly(
                "languages must be a list, but is a string (line 4, column 1)",
                "categories[1].required must be true or false, but is a string (line 9, column 22)",
                "categories[1].position must be a whole number, but is a string (line 9, column 41)",
                "categories[1].signals must be a list, but is an object (line 9, column 58)",
                "categories[1].name must be an object, but is a string (line 9, column 75)",
                "googleConsentMode must be one of basic, advanced, off; did you mean advanced? (line 15, column 1)",
                "autoBlock must be true or false, but is a list (line 16, column 1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "site: acme\nname: [unclosed\n", "site: acme\n  name: indented\n", "site: acme\nname: a\nname: b\n",
            "site: acme\nname: \"unclosed\n", "site: acme\n\tname: tab\n", "site: acme\n- a\n",
            "site: acme\n---\nsite: b\n"
    })
    void whatIsNoYamlIsToldByLineAndColumn(String yaml) {
        assertThat(refused(yaml).status()).isEqualTo(400);
        assertThat(refused(yaml).detail()).matches("(?s).*line [1-4], column [0-9]+.*").doesNotContain("com.fasterxml");
    }

    @Test
    void whatIsNoJsonIsToldByLineAndColumn() {
        ProblemException fault = catchThrowableOfType(ProblemException.class,
                () -> FILES.parseJson("{\"site\": \"acme\",\n \"name\": }"));
        assertThat(fault.problem().detail()).contains("line 2, column ");
        fault = catchThrowableOfType(ProblemException.class,
                () -> FILES.parseJson("{\"site\": \"acme\",\n \"name\": 7, \"langages\": []}"));
        assertThat(fault.problem().violations()).extracting(one -> one.field() + " " + one.message()).containsExactly(
                "name must be a string, but is the number 7 (line 2, column 2)",
                "langages unknown, did you mean languages? (line 2, column 13)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "# nothing\n", "null"})
    void nothingIsNoDocument(String yaml) {
        assertThat(refused(yaml).detail()).isEqualTo("The document is empty.");
    }

    @Test
    void aListIsNoDocumentEither() {
        assertThat(refused("- a\n").violations()).extracting(one -> one.message())
                .containsExactly("must be an object, but is a list");
    }

    @Test
    void anAliasIsRefusedBeforeItCanStandForGigabytes() {
        StringBuilder bomb = new StringBuilder("site: acme\na0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        Problem problem = refused(bomb.toString());
        assertThat(problem.detail()).contains("line 3, column ");
        assertThat(problem.violations()).extracting(one -> one.field() + " " + one.message())
                .containsExactly("a1[0] write it out: anchors and aliases are not taken (line 3, column 10)");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 500, 100_000})
    void whatIsNestedTooDeeplyIsRefused(int depth) {
        assertThat(refused("texts: " + "[".repeat(depth)).status()).isEqualTo(400);
        assertThat(refused("texts: " + "{a: ".repeat(depth)).status()).isEqualTo(400);
    }

    @Test
    void ofThousandsOfFaultsTheFirstFiftyAreTold() {
        String unknown = IntStream.range(0, 5000).mapToObj("x%d: 1\n"::formatted).collect(Collectors.joining());
        assertThat(refused("site: acme\n" + unknown).violations()).hasSize(50);
    }

    @Test
    void aFileIsFaultedByLine() throws IOException {
        assertThat(faults(GOOD.replace("name: Acme\n", "naem: Acme\n"))).containsExactly(
                "samtycke.yaml:2: naem unknown, did you mean name?");
        assertThat(faults(GOOD.replace("https://acme.example", "acme.example").replace("{key: analytics}",
                "{key: analytics, position: -1}"))).containsExactly(
                        "samtycke.yaml:9: categories[1].position must be greater than or equal to 0",
                        "samtycke.yaml:3: origins[0] must be scheme and host, such as https://www.acme.example or"
                                + " https://*.acme.example");
        assertThat(faults(GOOD.replace("category: analytics", "category: analytic").replace("defaultLanguage: sv",
                "defaultLanguage: nb"))).containsExactly(
                        "samtycke.yaml:5: defaultLanguage must be one of languages: sv",
                        "samtycke.yaml:13: services[0].category must be one of the categories necessary, analytics;"
                                + " did you mean analytics?");
        assertThat(faults(GOOD.replace("title:", "tittle:"))).containsExactly(
                "samtycke.yaml:14: texts.sv.tittle unknown, did you mean title?");
    }

    @Test
    void aFileThatIsMissingOrNoTextIsToldSo() throws IOException {
        assertThat(catchThrowableOfType(ProblemException.class, () -> FILES.read(folder.resolve("none.yaml"))))
                .hasMessageContaining("There is no file");
        Path file = Files.write(folder.resolve("latin1.yaml"), new byte[]{'n', ':', ' ', (byte) 0xe5, '\n'});
        assertThat(catchThrowableOfType(ProblemException.class, () -> FILES.read(file)))
                .hasMessageContaining("not a text in UTF-8");
    }

    private List<String> faults(String yaml) throws IOException {
        Path file = file(yaml);
        ProblemException fault = catchThrowableOfType(ProblemException.class, () -> FILES.read(file));
        return fault.problem().violations().stream()
                .map(one -> one.field().replace(folder + "/", "") + " " + one.message())
                .toList();
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("samtycke.yaml"), yaml);
    }

    private static Problem refused(String yaml) {
        return catchThrowableOfType(ProblemException.class, () -> FILES.parse(yaml)).problem();
    }
}
