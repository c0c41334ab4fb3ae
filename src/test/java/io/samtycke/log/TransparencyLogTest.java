package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.samtycke.log.entry.Opening;
import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.note.CheckpointVerdict;
import io.samtycke.log.note.LogIdentity;
import io.samtycke.log.note.VerifierKey;
import io.samtycke.log.proof.ProofJudge;
import io.samtycke.log.proof.ProofVerdict;
import io.samtycke.log.proof.TlogProof;
import io.samtycke.log.tile.EntryBundle;
import io.samtycke.log.tile.LogResource;
import io.samtycke.log.tile.TiledHashes;
import io.samtycke.log.tile.Tiles;
import io.samtycke.log.tree.CompactRange;
import io.samtycke.log.tree.Consistency;
import io.samtycke.log.tree.ConsistencyVerdict;
import io.samtycke.log.tree.Hash;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;
import io.samtycke.testsupport.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class TransparencyLogTest {

    @Test
    void everyDecisionIsProvenByAFileThatAnOutsiderJudgesWithTheKeyAlone() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal();
        Decisions.send(site, decision).statusCode(201);

        byte[] file = proof(site, decision);
        ProofVerdict verdict = new ProofJudge(identity()).judge(file);

        assertThat(verdict).as(verdict.sentence()).isInstanceOf(ProofVerdict.Proven.class);
        Opening opening = TlogProof.parse(file).orThrow().opening().orElseThrow();
        assertThat(new String(opening.content(), StandardCharsets.UTF_8))
                .contains("\"action\":\"reject_all\"", "\"id\":\"" + decision.get("id") + "\"");
    }

    @Test
    void aReceiptHoldsTheRecordItsSaltAndTheProof() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal();
        Decisions.send(site, decision).statusCode(201);
        String proof = new String(proof(site, decision), StandardCharsets.UTF_8);

        ask(site, decision, "receipt").then()
                .statusCode(200)
                .body("record.id", equalTo(decision.get("id")))
                .body("record.visitor", equalTo(decision.get("visitor")))
                .body("index",
                        equalTo((int) TlogProof.parse(proof.getBytes(StandardCharsets.UTF_8)).orThrow().index()));
    }

    @Test
    void nobodyElseGetsAProof() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal();
        Decisions.send(site, decision).statusCode(201);
        for (String what : List.of("proof", "receipt")) {
            String path = "/v1/sites/" + site + "/consents/" + decision.get("id") + "/" + what;
            Api.anonymous().queryParam("visitor", Decisions.visitor()).get(path).then().statusCode(404);
            Api.anonymous().get(path).then().statusCode(400);
            Api.anonymous().queryParam("visitor", "short").get(path).then().statusCode(400);
        }
    }

    @Test
    void repeatsOfADecisionAreOneLeaf() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal();
        Decisions.send(site, decision).statusCode(201);
        Decisions.send(site, decision).statusCode(200);
        byte[] entry = TlogProof.parse(proof(site, decision)).orThrow().opening().orElseThrow().entry().bytes();

        assertThat(entries()).filteredOn(other -> java.util.Arrays.equals(other, entry)).hasSize(1);
    }

    @Test
    void theTilesAndTheEntriesLeadToTheSignedRootAndToEveryEarlierOne() {
        String site = Api.publishedSite();
        List<Checkpoint> seen = new ArrayList<>(List.of(checkpoint()));
        for (int i = 0; i < 40; i++) {
            Decisions.send(site, Decisions.refusal()).statusCode(201);
        }
        Map<String, Object> last = Decisions.refusal();
        Decisions.send(site, last).statusCode(201);
        proof(site, last);
        Checkpoint now = checkpoint();

        CompactRange fromEntries = new CompactRange();
        entries().forEach(entry -> fromEntries.append(Hash.leaf(entry)));
        assertThat(fromEntries.size()).isGreaterThanOrEqualTo(now.size());
        TiledHashes hashes = new TiledHashes(now.size(), tile -> java.util.Optional.of(
                file(tile).then().statusCode(200).extract().asByteArray()));
        assertThat(CompactRange.of(now.size(), hashes).root()).isEqualTo(now.root());
        for (Checkpoint before : seen) {
            assertThat(Consistency.verify(before.size(), before.root(), now.size(), now.root(),
                    Consistency.prove(before.size(), now.size(), hashes))).isEqualTo(ConsistencyVerdict.CONSISTENT);
        }
    }

    @Test
    void servesFilesThatNeverChangeAndNothingBeyondTheCheckpoint() {
        Checkpoint now = checkpoint();
        file(Tiles.of(now.size()).get(0)).then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Set-Cookie", nullValue());
        for (String path : Set.of("tile/0/x999/999", "tile/0/000.p/0", "tile/64/000", "tile/0/1",
                "tile/entries/x999/000",
                "tile/entries/../0/x999/000", "tile/0/000.p/257", "tile/x/000")) {
            RestAssured.given().urlEncodingEnabled(false).get("/log/" + path).then().statusCode(404);
        }
    }

    @Test
    void erasureTakesTheRecordAndItsPlaceAndLeavesTheProofsOfOthers() {
        String site = Api.publishedSite();
        Map<String, Object> mine = Decisions.refusal();
        Map<String, Object> other = Decisions.refusal();
        Decisions.send(site, mine).statusCode(201);
        Decisions.send(site, other).statusCode(201);
        byte[] before = proof(site, mine);
        byte[] others = proof(site, other);
        String visitor = "/v1/sites/" + site + "/visitors/" + mine.get("visitor");

        Api.anonymous().delete(visitor).then().statusCode(204);
        Api.anonymous().delete(visitor).then().statusCode(204);

        Api.anonymous().get(visitor).then().statusCode(200).body("items.size()", equalTo(0));
        ask(site, mine, "proof").then().statusCode(404);
        assertThat(new ProofJudge(identity()).judge(others)).isInstanceOf(ProofVerdict.Proven.class);
        assertThat(new ProofJudge(identity()).judge(before)).isInstanceOf(ProofVerdict.Proven.class);
        Awaitility.await().untilAsserted(() -> assertThat(entries()).anyMatch(entry -> entry[0] == 3));
        assertThat(new ProofJudge(identity()).judge(proof(site, other))).isInstanceOf(ProofVerdict.Proven.class);
    }

    @Test
    void whatAdministratorsDoIsInTheLogToo() {
        long before = acts();
        String site = Api.publishedSite();
        String key = Api.key("auditor", site);
        Api.as(key).get("/admin/v1/sites/" + site + "/consents/export?format=ndjson").then().statusCode(200);

        Awaitility.await().untilAsserted(() -> assertThat(acts()).isGreaterThanOrEqualTo(before + 3));
    }

    @Test
    void theKeyIsForTheProcessAloneAndItsPublicHalfForAll() throws Exception {
        Path file = TestDatabase.dataDir().resolve("log.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(Api.anonymous().get("/log/vkeys").asString())
                .isEqualTo(LogKeys.read(file).verifiers().get(0).encoded() + "\n");
        assertThat(new String(entries().get(0), StandardCharsets.UTF_8)).contains("genesis", identity().origin());
    }

    /** Waits until the record is under a published checkpoint. */
    private static byte[] proof(String site, Map<String, Object> decision) {
        return Awaitility.await()
                .until(() -> ask(site, decision, "proof"), answer -> {
                    if (answer.statusCode() == 202) {
                        assertThat(answer.header("Retry-After")).isEqualTo("1");
                    }
                    return answer.statusCode() == 200;
                })
                .asByteArray();
    }

    private static Response ask(String site, Map<String, Object> decision, String what) {
        return Api.anonymous()
                .queryParam("visitor", decision.get("visitor"))
                .get("/v1/sites/" + site + "/consents/" + decision.get("id") + "/" + what);
    }

    /** Not held against the OpenAPI document, which has no words for a path within a path. */
    private static Response file(LogResource file) {
        return RestAssured.get("/log/" + file.path());
    }

    private static LogIdentity identity() {
        return LogIdentity.of(VerifierKey.parse(Api.anonymous().get("/log/vkeys").asString().strip()).orThrow());
    }

    private static Checkpoint checkpoint() {
        byte[] note = Awaitility.await()
                .until(() -> Api.anonymous().get("/log/checkpoint"), answer -> answer.statusCode() == 200)
                .asByteArray();
        CheckpointVerdict verdict = identity().judge(note);
        assertThat(verdict).as(verdict.sentence()).isInstanceOf(CheckpointVerdict.Trusted.class);
        return ((CheckpointVerdict.Trusted) verdict).checkpoint();
    }

    private static long acts() {
        return entries().stream().filter(entry -> entry[0] == 2).count();
    }

    /** All that is published, from the bundles. */
    private static List<byte[]> entries() {
        List<byte[]> entries = new ArrayList<>();
        Tiles.bundlesBetween(0, checkpoint().size()).forEach(bundle -> entries.addAll(EntryBundle.decode(
                file(bundle).then().statusCode(200).extract().asByteArray(),
                bundle.width()).orThrow()));
        return entries;
    }
}
