package io.samtycke.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands beside a server that is at work. */
@ServerTest
class VerifyServedLogTest {

    @TempDir
    Path folder;

    @Test
    void theServedLogItsProofsAndItsReceiptsHold() throws Exception {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal();
        Decisions.send(site, decision).statusCode(201);
        byte[] proof = answer(site, decision, "proof").asByteArray();
        Path early = Files.write(folder.resolve("early.txt"), Api.anonymous().get("/log/checkpoint").asByteArray());
        Map<String, Object> later = Decisions.refusal();
        Decisions.send(site, later).statusCode(201);
        answer(site, later, "proof");
        // a receipt is a line that names its record, salt and index
        Path records = Files.write(folder.resolve("records.ndjson"), answer(site, decision, "receipt").asByteArray());
        String log = RestAssured.baseURI + ":" + RestAssured.port + "/log";
        String key = Api.anonymous().get("/log/vkeys").asString().strip();

        CommandLineRun whole = CommandLineRun.of("verify-log", log, "--key", key, "--since", early,
                "--records", records, "--partial");
        assertThat(whole.exitCode()).as(whole.out()).isZero();
        assertThat(whole.out()).contains("Verified: all ", "It begins with every checkpoint given.",
                "1 records and acts are what their entries stand for; nothing is missing.");
        assertThat(CommandLineRun.of("verify-log", log).err()).contains("These keys come from the log itself", key);

        Api.anonymous().delete("/v1/sites/" + site + "/visitors/" + later.get("visitor")).then().statusCode(204);
        // until the tombstone, too, is a leaf
        String export = Awaitility.await().until(() -> Api.admin()
                .get("/admin/v1/sites/" + site + "/consents/export?format=proofs").then().statusCode(200).extract()
                .asString(), lines -> lines.contains("\"kind\":\"erasure\""));
        Path all = Files.writeString(folder.resolve("export.ndjson"), export);
        assertThat(export).contains("\"kind\":\"erasure\"", "\"kind\":\"publish\"");
        CommandLineRun exported = Awaitility.await().until(() -> CommandLineRun.of("verify-log", log, "--key", key,
                "--records", all, "--partial"), run -> !run.out().contains("no-leaf"));
        assertThat(exported.exitCode()).as(exported.out()).isZero();

        Path file = Files.write(folder.resolve("a.tlog-proof"), proof);
        CommandLineRun one = CommandLineRun.of("verify-proof", file, "--log", log);
        assertThat(one.exitCode()).as(one.out()).isZero();
        assertThat(one.out()).contains("\"id\":\"" + decision.get("id") + "\"");
    }

    /** Waits until the record is under a published checkpoint. */
    private static Response answer(String site, Map<String, Object> decision, String what) {
        return Awaitility.await().until(() -> Api.anonymous().queryParam("visitor", decision.get("visitor"))
                .get("/v1/sites/" + site + "/consents/" + decision.get("id") + "/" + what),
                answer -> answer.statusCode() == 200);
    }
}
