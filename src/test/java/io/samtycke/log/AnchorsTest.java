package io.samtycke.log;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.note.CheckpointVerdict;
import io.samtycke.log.note.Cosignature;
import io.samtycke.log.note.LogIdentity;
import io.samtycke.log.note.SignatureType;
import io.samtycke.log.note.SignerKey;
import io.samtycke.log.note.VerifierKey;
import io.samtycke.log.proof.ProofJudge;
import io.samtycke.log.proof.ProofVerdict;
import io.samtycke.log.tile.EntryBundle;
import io.samtycke.log.tile.Tiles;
import io.samtycke.log.tree.Hash;
import io.samtycke.testsupport.Anchors;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.OpensslAuthority;
import io.samtycke.testsupport.ServerTest;
import io.smallrye.health.api.Wellness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What others say of our log: a witness over HTTP, which is this very server, and openssl as timestamp authority. */
@ServerTest
@WithTestResource(Anchors.class)
class AnchorsTest {

    private static final LogIdentity LOG = LogIdentity.of(Anchors.LOG_KEY.verifier())
            .witnessedBy(List.of(Anchors.WITNESS_KEY.verifier()));

    @TempDir
    Path folder;

    @Inject
    @Wellness
    WitnessHealth witnessHealth;

    @Inject
    @Wellness
    TimestampHealth timestampHealth;

    @Inject
    TimestampJob timestamps;

    @Inject
    DepositJob deposits;

    @Inject
    @Wellness
    DepositHealth depositHealth;

    @Inject
    LogKeyStore keys;

    @Inject
    Cosigning cosigning;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void theWitnessIsThere() {
        Anchors.witness = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/witness/add-checkpoint");
    }

    @Test
    void aCheckpointIsServedWithTheCosignatureOfItsWitness() {
        Instant before = Instant.now().minusSeconds(1);
        proof(decision());
        CheckpointVerdict.Trusted trusted = Awaitility.await().until(AnchorsTest::checkpoint,
                checkpoint -> !checkpoint.cosigned().isEmpty());
        assertThat(trusted.cosigned()).singleElement().satisfies(signed -> {
            assertThat(signed.key()).isEqualTo(Anchors.WITNESS_KEY.verifier());
            assertThat(signed.time().orElseThrow()).isBetween(before.minusSeconds(600).getEpochSecond(),
                    Instant.now().getEpochSecond());
        });
    }

    @Test
    void proofsAndReceiptsCarryTheCosignature() {
        Given given = decision();
        Awaitility.await().untilAsserted(() -> assertThat(cosigned(proof(given))).isTrue());
        String receipt = given.ask("receipt").then().statusCode(200).extract().path("proof");
        assertThat(cosigned(receipt.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Test
    void aWitnessThatIsAwayStopsNothingAndIsCaughtUpWith() {
        Anchors.witness = null;
        Given given = decision();
        assertThat(cosigned(proof(given))).as("proven meanwhile, without a witness").isFalse();
        HealthCheckResponse troubled = Awaitility.await().until(witnessHealth::call,
                health -> health.getStatus() == Status.DOWN);
        assertThat(troubled.getData().orElseThrow()).containsEntry("witness.example", "answers with status 503");
        assertThat(gauge("samtycke.log.witness.troubled")).isEqualTo(1);
        assertThat(gauge("samtycke.log.stopped")).isZero();

        theWitnessIsThere();
        // it is asked again at growing intervals
        Awaitility.await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(cosigned(proof(given))).isTrue());
        assertThat(witnessHealth.call().getStatus()).isEqualTo(Status.UP);
        assertThat(gauge("samtycke.log.witness.troubled")).isZero();
    }

    @Test
    void whatAWitnessAnswersIsBelievedOnlyWhereItHolds() throws Exception {
        proof(decision());
        try (AnsweringWitness witness = new AnsweringWitness()) {
            witness.answers(409, "0\n");
            assertThatThrownBy(() -> cosigning.ask(witness.known)).hasMessageContaining("another tree of 0 entries");
            witness.answers(409, "999999999\n");
            assertThatThrownBy(() -> cosigning.ask(witness.known))
                    .hasMessageContaining("has cosigned a tree of 999999999 entries, but only");
            witness.answers(409, "many\n");
            assertThatThrownBy(() -> cosigning.ask(witness.known)).hasMessageContaining("without the size");
            witness.answers(404, "");
            assertThatThrownBy(() -> cosigning.ask(witness.known)).hasMessageContaining("does not know this log");
            witness.answers(422, "");
            assertThatThrownBy(() -> cosigning.ask(witness.known)).hasMessageContaining("inconsistent");
            witness.answers(200, "cosigned!\n");
            assertThatThrownBy(() -> cosigning.ask(witness.known)).hasMessageContaining("something else");
            witness.answers(200, "\u2014 somebody.example AAAAAAA=\n");
            assertThatThrownBy(() -> cosigning.ask(witness.known)).hasMessageContaining("without a cosignature");
            // ours, over another tree
            witness.answers(200, Cosignature.make(witness.key, new Checkpoint(Anchors.ORIGIN, 1, Hash.EMPTY), 1)
                    .line() + "\n");
            assertThatThrownBy(() -> cosigning.ask(witness.known)).hasMessageContaining("without a cosignature");
            assertThat(checkpoint().note().signatures()).noneMatch(line -> line.name().equals("answering.example"));
        }
    }

    @Test
    void theGaugesSayHowTheLogStands() {
        proof(decision());
        long size = checkpoint().checkpoint().size();
        Awaitility.await().untilAsserted(() -> {
            assertThat(gauge("samtycke.log.published.entries")).isGreaterThanOrEqualTo(size);
            assertThat(gauge("samtycke.log.integrated.entries"))
                    .isGreaterThanOrEqualTo(gauge("samtycke.log.published.entries"));
            assertThat(gauge("samtycke.log.waiting.entries")).isZero();
            assertThat(gauge("samtycke.log.checkpoint.age")).isNotNegative();
            assertThat(gauge("samtycke.log.witness.entries")).isPositive();
        });
    }

    @Test
    void aCheckpointADayIsDepositedOnceWithThoseWhoAreToHaveIt() throws Exception {
        proof(decision());
        Anchors.deposited = null;
        deposits.depositToday();
        assertThat(depositHealth.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(depositHealth.call().getData().orElseThrow()).containsEntry("127.0.0.1", "answers with status 507");

        Anchors.deposited = new CopyOnWriteArrayList<>();
        deposits.depositToday();
        deposits.depositToday();
        assertThat(depositHealth.call().getStatus()).isEqualTo(Status.UP);
        assertThat(Anchors.deposited).singleElement().satisfies(note -> assertThat(
                LOG.judge(note.getBytes(StandardCharsets.UTF_8))).isInstanceOf(CheckpointVerdict.Trusted.class));
    }

    @Test
    void aCheckpointADayIsStampedAndOpensslConfirmsIt() throws Exception {
        OpensslAuthority openssl = new OpensslAuthority(folder);
        proof(decision());
        byte[] foreign = openssl.answer(foreignRequest());
        String day = LocalDate.now(ZoneOffset.UTC).toString();

        for (byte[] bad : List.of(foreign, new byte[0], "<html>".getBytes(StandardCharsets.UTF_8))) {
            Anchors.authority = request -> bad;
            timestamps.stampToday();
            assertThat(timestampHealth.call().getStatus()).isEqualTo(Status.DOWN);
            Api.anonymous().get("/log/timestamps/" + day + ".tsr").then().statusCode(404);
        }
        Anchors.authority = openssl::answer;
        timestamps.stampToday();

        assertThat(timestampHealth.call().getStatus()).isEqualTo(Status.UP);
        assertThat(Api.anonymous().get("/log/timestamps").then().statusCode(200).extract().asString())
                .isEqualTo(day + "\n");
        Response reply = Api.anonymous().get("/log/timestamps/" + day + ".tsr");
        assertThat(reply.contentType()).isEqualTo("application/timestamp-reply");
        byte[] checkpoint = Api.anonymous().get("/log/timestamps/" + day + ".checkpoint").asByteArray();
        assertThat(LOG.judge(checkpoint)).isInstanceOf(CheckpointVerdict.Trusted.class);
        assertThat(openssl.confirms(reply.asByteArray(), checkpoint)).isTrue();
        checkpoint[3] ^= 1;
        assertThat(openssl.confirms(reply.asByteArray(), checkpoint)).isFalse();

        Anchors.authority = request -> {
            throw new IllegalStateException("asked twice in a day");
        };
        timestamps.stampToday();
        assertThat(timestampHealth.call().getStatus()).isEqualTo(Status.UP);
        Api.anonymous().get("/log/timestamps/2026-02-31.tsr").then().statusCode(404);
    }

    @Test
    void aChangeOfKeysIsSaidInTheLogItself() {
        VerifierKey old = Anchors.LOG_KEY.verifier();
        VerifierKey next = SignerKey.generate(Anchors.ORIGIN, SignatureType.ED25519, new SecureRandom())
                .verifier();
        proof(decision());
        keys.changed(TransparencyLog.LOG, List.of(old, next), Instant.now());
        keys.changed(TransparencyLog.LOG, List.of(old, next), Instant.now());
        keys.changed(TransparencyLog.LOG, List.of(old), Instant.now());

        Awaitility.await().untilAsserted(() -> assertThat(statements().subList(1, statements().size()))
                .containsExactly("{\"keyAdded\":\"" + next.encoded() + "\"}",
                        "{\"keyRetired\":\"" + next.encoded() + "\"}"));
        assertThat(statements().get(0)).contains("genesis", old.encoded());
    }

    private static byte[] foreignRequest() throws Exception {
        return new TimeStampRequestGenerator()
                .generate(NISTObjectIdentifiers.id_sha256, new byte[32],
                        BigInteger.TEN)
                .getEncoded();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    /** The entries of type 04, from the published bundles. */
    private static List<String> statements() {
        List<String> statements = new ArrayList<>();
        Tiles.bundlesBetween(0, checkpoint().checkpoint().size())
                .forEach(bundle -> EntryBundle.decode(
                        RestAssured.get("/log/" + bundle.path()).then().statusCode(200).extract().asByteArray(),
                        bundle.width()).orThrow().stream().filter(entry -> entry[0] == 4)
                        .forEach(entry -> statements.add(
                                new String(entry, 1, entry.length - 1, StandardCharsets.UTF_8))));
        return statements;
    }

    private static CheckpointVerdict.Trusted checkpoint() {
        CheckpointVerdict verdict = LOG.judge(
                Api.anonymous().get("/log/checkpoint").then().statusCode(200).extract().asByteArray());
        assertThat(verdict).as(verdict.sentence()).isInstanceOf(CheckpointVerdict.Trusted.class);
        return (CheckpointVerdict.Trusted) verdict;
    }

    private static boolean cosigned(byte[] proof) {
        ProofVerdict verdict = new ProofJudge(LOG).judge(proof);
        assertThat(verdict).as(verdict.sentence()).isInstanceOf(ProofVerdict.Proven.class);
        return !((ProofVerdict.Proven) verdict).checkpoint().cosigned().isEmpty();
    }

    private static Given decision() {
        Given given = new Given(Api.publishedSite(), Decisions.refusal());
        Decisions.send(given.site, given.decision).statusCode(201);
        return given;
    }

    /** Waits until the record is under a published checkpoint. */
    private static byte[] proof(Given given) {
        return Awaitility.await().until(() -> given.ask("proof"), answer -> answer.statusCode() == 200).asByteArray();
    }

    /** A witness that answers what it is told to. */
    private static final class AnsweringWitness implements AutoCloseable {

        final SignerKey key = SignerKey.generate("answering.example", SignatureType.COSIGNATURE_V1,
                new SecureRandom());
        final Witness known;
        private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        private int status;
        private byte[] body;

        AnsweringWitness() throws IOException {
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            known = new Witness(key.verifier(), URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
        }

        void answers(int with, String text) {
            status = with;
            body = text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    /** A decision that was recorded. */
    private record Given(String site, Map<String, Object> decision) {

        Response ask(String what) {
            return Api.anonymous().queryParam("visitor", decision.get("visitor"))
                    .get("/v1/sites/" + site + "/consents/" + decision.get("id") + "/" + what);
        }
    }
}
