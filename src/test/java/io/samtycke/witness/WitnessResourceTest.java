package io.samtycke.witness;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.samtycke.log.check.MadeLog;
import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.note.Note;
import io.samtycke.log.note.NoteSignature;
import io.samtycke.log.note.Opened;
import io.samtycke.log.proof.AddCheckpoint;
import io.samtycke.log.tree.Hash;
import io.samtycke.testsupport.Anchors;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** As a log of somebody else sees us; the statuses are those of C2SP tlog-witness. */
@ServerTest
@WithTestResource(Anchors.class)
class WitnessResourceTest {

    private static final MadeLog LOG = Anchors.OTHER;
    private static final byte[] EARLY = LOG.checkpoint(257);
    private static final byte[] LATE = LOG.checkpoint(300);
    private static final List<Hash> NONE = List.of();

    @Inject
    AgroalDataSource database;

    /** One road: what is asked depends on what was cosigned before. */
    @Test
    void cosignsWhatContainsAllItCosignedBeforeAndNothingElse() throws SQLException {
        byte[] fork = LOG.signed(new Checkpoint(MadeLog.ORIGIN, 300, Hash.leaf(new byte[1])));
        byte[] forkOfEarly = LOG.signed(new Checkpoint(MadeLog.ORIGIN, 257, Hash.leaf(new byte[1])));
        List<Hash> grown = LOG.consistency(257);

        size(ask(7, NONE, EARLY), 0);
        assertThat(ask(0, grown, EARLY).statusCode()).as("a proof from nothing").isEqualTo(422);
        cosigned(ask(0, NONE, EARLY), EARLY);

        size(ask(0, NONE, EARLY), 257);
        size(ask(0, NONE, fork), 257);
        size(ask(257, NONE, forkOfEarly), 257);
        assertThat(ask(257, grown, fork).statusCode()).as("a fork").isEqualTo(422);
        assertThat(ask(257, grown.subList(1, grown.size()), LATE).statusCode()).as("half a proof").isEqualTo(422);
        cosigned(ask(257, NONE, EARLY), EARLY);
        cosigned(ask(257, grown, LATE), LATE);

        size(ask(257, NONE, EARLY), 300);
        size(ask(257, grown, LATE), 300);
        assertThat(ask(300, NONE, EARLY).statusCode()).as("smaller than the old one").isEqualTo(400);

        // somebody restored a backup
        try (Connection connection = database.getConnection()) {
            connection.createStatement().executeUpdate("UPDATE witnessed_log SET size = 0, root = sha256('')");
        }
        size(ask(0, NONE, fork), 300);
        size(ask(300, NONE, fork), 300);
        cosigned(ask(300, NONE, LATE), LATE);
    }

    @Test
    void whoIsNotKnownOrDidNotSignIsRefused() {
        MadeLog stranger = new MadeLog(5);
        assertThat(ask(0, NONE, stranger.checkpoint(5)).statusCode()).as("the name with another key").isEqualTo(403);
        String other = new String(EARLY, StandardCharsets.UTF_8).replace(MadeLog.ORIGIN, "other.example/log");
        assertThat(ask(0, NONE, other.getBytes(StandardCharsets.UTF_8)).statusCode()).as("unknown log").isEqualTo(404);
        String changed = new String(EARLY, StandardCharsets.UTF_8).replace("\n257\n", "\n258\n");
        assertThat(ask(0, NONE, changed.getBytes(StandardCharsets.UTF_8)).statusCode()).as("changed").isEqualTo(403);
    }

    @Test
    void whatIsNoRequestIsRefusedWithAReason() {
        for (String body : List.of("", "old 1", "old 1\n\nno checkpoint\n", "{}")) {
            Response answer = Api.anonymous().body(body).post("/witness/add-checkpoint");
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
        assertThat(Api.anonymous().body("x".repeat(AddCheckpoint.LONGEST + 1)).post("/witness/add-checkpoint")
                .statusCode()).isEqualTo(413);
    }

    @Test
    void theKeyIsForAll() {
        assertThat(Api.anonymous().get("/witness/vkey").then().statusCode(200).extract().asString())
                .isEqualTo(Anchors.WITNESS_KEY.verifier().encoded() + "\n");
    }

    private static Response ask(long old, List<Hash> consistency, byte[] checkpoint) {
        return Api.anonymous()
                .body(new AddCheckpoint(old, consistency, new String(checkpoint, StandardCharsets.UTF_8)).bytes())
                .post("/witness/add-checkpoint");
    }

    private static void size(Response answer, long size) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.contentType()).isEqualTo("text/x.tlog.size");
        assertThat(answer.asString()).isEqualTo(size + "\n");
    }

    private static void cosigned(Response answer, byte[] checkpoint) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        String line = answer.asString();
        assertThat(line).startsWith("\u2014 witness.example ").endsWith("\n");
        Note note = Note.parse(checkpoint).orThrow()
                .with(NoteSignature.parse(line.strip()).orThrow());
        assertThat(note.open(List.of(Anchors.WITNESS_KEY.verifier())))
                .isInstanceOfSatisfying(Opened.Verified.class,
                        opened -> assertThat(opened.signed().get(0).time().orElseThrow())
                                .isBetween(Instant.now().getEpochSecond() - 600, Instant.now().getEpochSecond()));
    }
}
