package io.samtycke.evidence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.cli.CommandLineRun;
import io.samtycke.platform.Digests;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@ServerTest
class EvidenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aBundleIsVerifiedWithNothingButItself() throws Exception {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal();
        Decisions.send(site, decision).statusCode(201);
        Api.publish(site);
        Object id = decision.get("id");
        Path bundle = Bundles.unpack(Bundles.ofRecord(site, id), folder);
        Path record = bundle.resolve("records/" + id + "/record.json");

        for (String line : Files.readAllLines(bundle.resolve("SHA256SUMS"))) {
            String[] sum = line.split("  ");
            assertThat(Digests.sha256Hex(Files.readAllBytes(bundle.resolve(sum[1])))).as(sum[1]).isEqualTo(sum[0]);
        }
        CommandLineRun proven = CommandLineRun.of("verify-proof",
                bundle.resolve("records/" + id + "/" + id + ".tlog-proof"), "--log", bundle.resolve("log"),
                "--record", record);
        assertThat(proven.exitCode()).as(proven.out()).isZero();
        JsonNode stored = JSON.readTree(record.toFile());
        assertThat(stored.path("id").asText()).isEqualTo(id);
        assertThat(Digests.sha256Hex(Files.readAllBytes(bundle.resolve("notices/1.json"))))
                .as("the notice of its time, not the newest")
                .isEqualTo(stored.path("noticeHash").asText());
        assertThat(bundle.resolve("notices/2.json")).doesNotExist();
        assertThat(Files.readString(bundle.resolve("README.txt"))).contains("verify-proof", "sha256sum -c SHA256SUMS");
    }

    @Test
    void theSumsNameEveryFileAndTheSameRecordGivesTheSameFiles() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal();
        Decisions.send(site, decision).statusCode(201);
        Map<String, byte[]> files = Bundles.files(Bundles.ofRecord(site, decision.get("id")));

        assertThat(new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8).lines().map(line -> line.substring(66)))
                .containsExactlyInAnyOrderElementsOf(
                        files.keySet().stream().filter(name -> !name.equals("SHA256SUMS")).toList());
        assertThat(List.copyOf(files.keySet())).endsWith("SHA256SUMS").startsWith("README.txt");
        Map<String, byte[]> again = Bundles.files(Bundles.ofRecord(site, decision.get("id")));
        assertThat(again.keySet()).containsExactlyElementsOf(files.keySet());
        assertThat(again.get("notices/1.sv.html")).isEqualTo(files.get("notices/1.sv.html"));
    }

    @Test
    void aVisitorAndAPeriodHaveBundlesToo() {
        String site = Api.publishedSite();
        Map<String, Object> first = Decisions.refusal();
        Map<String, Object> second = Decisions.refusal("visitor", first.get("visitor"));
        second.put("language", "en");
        Map<String, Object> other = Decisions.refusal();
        List.of(first, second, other).forEach(decision -> Decisions.send(site, decision).statusCode(201));
        Bundles.ofRecord(site, other.get("id"));

        Map<String, byte[]> visitors = Bundles.files(get(site, "visitor=" + first.get("visitor")));
        assertThat(visitors).containsKeys("records/" + first.get("id") + "/record.json",
                "records/" + second.get("id") + "/" + second.get("id") + ".tlog-proof", "notices/1.sv.html",
                "notices/1.en.html").doesNotContainKey("records/" + other.get("id") + "/record.json");
        Map<String, byte[]> all = Bundles.files(get(site, "from=2020-01-01T00:00:00Z&to=2099-01-01T00:00:00Z"));
        assertThat(all.keySet().stream().filter(name -> name.endsWith(".tlog-proof"))).hasSize(3);
        assertThat(Bundles.files(get(site, "from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z")).keySet())
                .noneMatch(name -> name.startsWith("records/"));
        Api.admin().get("/admin/v1/sites/" + site + "/evidence").then().statusCode(400)
                .body("violations.field", hasItem("visitor"));
    }

    @Test
    void whatIsNotInTheLogYetIsAskedForAgainOrNamed() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal();
        Bundles.ofRecord(site, sent(site));
        Decisions.send(site, decision).statusCode(201);
        // in the log or not, by chance of the moment: both answers are right, each in its way
        String path = "/admin/v1/sites/" + site + "/consents/" + decision.get("id") + "/evidence";
        io.restassured.response.Response answer = Api.admin().get(path);
        assertThat(answer.statusCode()).isIn(200, 202);
        if (answer.statusCode() == 202) {
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
        Map<String, byte[]> files = Bundles.files(get(site, "visitor=" + decision.get("visitor")));
        assertThat(files.containsKey("records/" + decision.get("id") + "/" + decision.get("id") + ".tlog-proof"))
                .isNotEqualTo(files.containsKey("PENDING.txt"));
        Api.admin().get(path.replace(decision.get("id").toString(), UUID.randomUUID().toString())).then()
                .statusCode(404);
    }

    @Test
    void restrictedRecordsAreInABundleOnlyForADataProtectionOfficerWhoAsks() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal();
        Decisions.send(site, decision).statusCode(201);
        Bundles.ofRecord(site, decision.get("id"));
        Api.admin().contentType("application/json").body(Map.of("restricted", true, "reason", "case 1"))
                .post("/admin/v1/sites/" + site + "/visitors/" + decision.get("visitor") + "/restrict").then()
                .statusCode(200);
        String path = "/admin/v1/sites/" + site + "/consents/" + decision.get("id") + "/evidence";
        String auditor = Api.key("auditor", site);
        Api.as(auditor).get(path).then().statusCode(404);
        Api.as(auditor).get(path + "?restricted=true").then().statusCode(403);
        Api.as(Api.key("dpo", site)).get(path + "?restricted=true").then().statusCode(200);
    }

    @Test
    void everyBundleIsAnActWithItsReason() {
        String site = Api.publishedSite();
        Object id = sent(site);
        Bundles.ofRecord(site, id);
        Api.as(Api.key("dpo", site)).queryParam("reason", "complaint 7")
                .get("/admin/v1/sites/" + site + "/consents/" + id + "/evidence").then().statusCode(200);
        Api.admin().get("/admin/v1/audit?kind=evidence&actor=dpo&site=" + site).then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].content.about.reason", equalTo("complaint 7"))
                .body("items[0].content.about.record", equalTo(id));
    }

    private static Object sent(String site) {
        Map<String, Object> decision = Decisions.refusal();
        Decisions.send(site, decision).statusCode(201);
        return decision.get("id");
    }

    private static byte[] get(String site, String query) {
        return Api.admin().get("/admin/v1/sites/" + site + "/evidence?" + query).then().statusCode(200).extract()
                .asByteArray();
    }
}
