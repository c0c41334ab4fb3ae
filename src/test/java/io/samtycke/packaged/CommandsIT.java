package io.samtycke.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.samtycke.packaged.Product.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An operator's commands, first with no server running, then beside a server on the same
 * directory, which shows what the first ones made.
 */
class CommandsIT {

    private static final String SITE = "workshop";
    /** The server looks every second what others published; the rest is for a busy machine. */
    private static final Duration SEEN = Duration.ofSeconds(3);

    /** A new log signs its first tree within seconds. */
    private static final Duration SIGNED = Duration.ofSeconds(10);

    @TempDir(factory = BelowTarget.class)
    static Path folder;

    private static Path data;
    private static Path file;
    private static Outcome planned;
    private static Outcome applied;
    private static Outcome published;
    private static Outcome exported;
    private static Outcome keyMade;
    private static RunningSamtycke server;

    @BeforeAll
    static void commandsWithoutAServerAndThenAServer() throws Exception {
        data = PreparedData.copyTo(folder.resolve("data"));
        file = Files.writeString(folder.resolve("samtycke.yaml"), sample());
        planned = run("apply", "-f", file.toString(), "--dry-run");
        applied = run("apply", "-f", file.toString());
        published = run("publish", SITE, "-m", "first");
        // a locale without å must not spoil the file
        exported = Product.in(data).withVariable("LC_ALL", "C").run("export", SITE);
        keyMade = run("key", "create", "--role", "auditor", "--site", SITE);
        assertThat(new EmbeddedServer(data).processes()).isEmpty();
        server = Product.in(data).with("samtycke.demo", false).serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aNewSiteIsPlannedAppliedAndPublishedWithoutAServer() throws Exception {
        assertThat(planned.exitCode()).isEqualTo(2);
        assertThat(planned.out()).startsWith("Site workshop would be made, with 2 categories and ");
        assertThat(planned.err()).isEmpty();
        assertThat(applied.exitCode()).isZero();
        assertThat(applied.out()).startsWith("Site workshop is made, with 2 categories and ")
                .endsWith("Done. Publish to show it to visitors.\n");
        Answer notice = server.get("/v1/sites/workshop/config");
        String hash = server.admin("/sites/workshop/versions/1").json().get("noticeHash").textValue();
        assertThat(published).isEqualTo(new Outcome(0, "Site workshop is at version 1, " + hash + ".\n", ""));
        assertThat(notice.body()).contains("Nödvändiga");
    }

    @Test
    void anExportIsTheWholeFileWhateverTheLocale() {
        assertThat(exported.exitCode()).isZero();
        assertThat(exported.err()).isEmpty();
        assertThat(exported.out()).startsWith("site: workshop\n").contains("Nödvändiga");
    }

    @Test
    void anExportAppliedAgainIsNothingToDo() throws Exception {
        Outcome now = run("export", SITE);
        assertThat(now.exitCode()).isZero();
        Path copy = Files.writeString(folder.resolve("copy.yaml"), now.out());
        Outcome nothing = run("apply", "-f", copy.toString(), "--dry-run");
        assertThat(nothing.exitCode()).isZero();
        assertThat(nothing.out()).startsWith("Site workshop is as the file says.\n");
    }

    @Test
    void aPlanSaysWhatWouldChangeByMeaningAndWhatTheLinterObjectsTo() throws Exception {
        String now = run("export", SITE).out();
        Path changed = Files.writeString(folder.resolve("plan.yaml"), now + "---\n" + sample().replace("site: " + SITE,
                "site: second").replace("category: analytics", "category: necessary"));
        Files.writeString(changed, Files.readString(changed).replaceFirst("country: US\n", "country: IN\n")
                .replaceFirst("(?m)^    title: .*", "    title: ''"));
        Outcome plan = run("apply", "-f", changed.toString(), "--dry-run");
        assertThat(plan.exitCode()).as(plan.err()).isEqualTo(2);
        assertThat(plan.out()).contains("Site workshop would change:\n", "transfer to changed from",
                "(asks visitors again: visitors were told otherwise about transfers",
                "error texts.sv.title: ", "[texts-complete; ", "Site second would be made, with ");
        assertThat(run("export", SITE).out()).isEqualTo(now);
        assertThat(run("export", "second").exitCode()).isEqualTo(1);
    }

    @Test
    void whatIsPublishedAlreadyIsNotPublishedAgainUnlessAsked() throws Exception {
        Path own = Files.writeString(folder.resolve("own.yaml"), sample().replace("site: " + SITE, "site: own"));
        assertThat(run("apply", "-f", own.toString()).exitCode()).isZero();
        assertThat(run("publish", "own", "--if-changed").out()).startsWith("Site own is at version 1, ");
        assertThat(run("publish", "own", "--if-changed").out()).isEqualTo(
                "Site own is published as its draft says.\n");
        assertThat(run("publish", "own").out()).startsWith("Site own is at version 2, ");
    }

    @Test
    void whatACommandPublishesBesideTheServerIsSoonSeenByVisitors() throws Exception {
        assertThat(server.get("/s/workshop.js").status()).isEqualTo(200);
        Path changed = Files.writeString(folder.resolve("changed.yaml"),
                sample().replace("Nödvändiga", "Måste finnas"));
        assertThat(run("apply", "-f", changed.toString()).exitCode()).isZero();
        assertThat(run("publish", SITE, "-m", "second").out()).startsWith("Site workshop is at version 2, ");
        await().atMost(SEEN)
                .until(() -> server.get("/v1/sites/workshop/config").json().get("version").intValue() == 2);
        await().atMost(SEEN).until(() -> server.get("/s/workshop.js").body().contains("Måste finnas"));
    }

    @Test
    void aKeyMadeOnTheCommandLineOpensItsSiteInItsRoleAndNothingElse() throws Exception {
        server.publishSite("foreign");
        Outcome beside = run("key", "create", "--role", "auditor", "--site", "foreign");
        for (Outcome made : new Outcome[]{keyMade, beside}) {
            assertThat(made.exitCode()).isZero();
            assertThat(made.out()).matches("smt_[A-Za-z0-9_-]{43}\\R");
            assertThat(made.err()).isEmpty();
        }
        assertAudits(keyMade, SITE, "foreign");
        assertAudits(beside, "foreign", SITE);
    }

    private static void assertAudits(Outcome made, String own, String foreign) throws Exception {
        String key = made.out().strip();
        assertThat(server.withKey(key, "/sites/" + own + "/consents").status()).isEqualTo(200);
        assertThat(server.withKey(key, "/sites/" + foreign + "/consents").status()).isEqualTo(404);
        assertThat(server.withKey(key, "/keys").status()).isEqualTo(403);
    }

    @Test
    void aFileThatCannotBeAppliedIsExplainedByFieldOrLine() throws Exception {
        assertNotApplied(sample().replace("defaultLanguage: sv", "defaultLanguage: [sv"), "at line ");
        assertNotApplied(sample().replace("autoBlock: true", "autoBlock: perhaps"), "autoBlock: must be true or false");
    }

    private static void assertNotApplied(String text, String reason) throws Exception {
        assertThat(text).isNotEqualTo(sample());
        Outcome outcome = run("apply", "-f", Files.writeString(folder.resolve("wrong.yaml"), text).toString());
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(reason).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"sreve,Unmatched argument at index 0: 'sreve',Usage: samtycke",
            "apply,Missing required option: '-f=FILE',Usage: samtycke apply",
            "key,Name one of the commands create.,Usage: samtycke key"})
    void aCommandLineThatCannotBeUnderstoodIsAnsweredWithItsUsageAtOnce(String command, String why, String usage)
            throws Exception {
        Path untouched = folder.resolve("untouched");
        Outcome outcome = Product.in(untouched).run(command);
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith(why).contains(usage);
        assertThat(untouched).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--help,Usage: samtycke [-hV] [COMMAND]", "--version,samtycke "})
    void helpAndVersionAreAnsweredAtOnce(String option, String beginning) throws Exception {
        Path untouched = folder.resolve("untouched");
        Outcome outcome = Product.in(untouched).run(option);
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith(beginning).hasSizeGreaterThan(beginning.length());
        assertThat(outcome.err()).isEmpty();
        assertThat(untouched).doesNotExist();
    }

    @Test
    void aLogIsVerifiedBesideItsServerAndWithoutADatabase() throws Exception {
        Path untouched = folder.resolve("untouched");
        String log = server.at("/log").toString();
        await().atMost(SIGNED).until(() -> server.get("/log/checkpoint").status() == 200);
        Outcome verified = Product.in(untouched).run("verify-log", log);
        assertThat(verified.exitCode()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("Verified: all ");
        assertThat(verified.err()).contains("These keys come from the log itself");
        Path broken = Files.writeString(folder.resolve("a.tlog-proof"), "c2sp.org/tlog-proof@v1\nindex 1\n");
        assertThat(Product.in(untouched).run("verify-proof", broken.toString(), "--log", log))
                .extracting(Outcome::exitCode, Outcome::out)
                .containsExactly(1, "The end of the file is missing: the file ends after line 2; expected: an empty"
                        + " line and a checkpoint. [truncated]\n");
        assertThat(untouched).doesNotExist();
    }

    @Test
    void theDoctorSaysWhatIsWellAndWhatIsNot() throws Exception {
        Outcome well = run("doctor");
        assertThat(well.exitCode()).as(well.out() + well.err()).isZero();
        assertThat(well.out()).contains("advice   address: samtycke.public-url is not set", "well     durability: ",
                "well     rights: ", "well     log: ", "well     sites: ").doesNotContain("trouble");

        Path key = data.resolve("log.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        Outcome open = run("doctor");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(open.exitCode()).isEqualTo(1);
        assertThat(open.out()).startsWith("trouble  log key: Others on this machine can read or change ");
    }

    private static Outcome run(String... command) throws Exception {
        return Product.in(data).run(command);
    }

    private static String sample() throws IOException {
        try (InputStream in = CommandsIT.class.getResourceAsStream("/samples/elvakt.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("site: elvakt", "site: " + SITE);
        }
    }
}
