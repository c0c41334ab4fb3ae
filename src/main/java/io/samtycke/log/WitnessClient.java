package io.samtycke.log;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.samtycke.log.check.BoundedCall;
import io.samtycke.log.note.NoteSignature;
import io.samtycke.log.proof.AddCheckpoint;
import io.samtycke.log.reading.Parsed;
import io.samtycke.log.reading.StrictText;

/** Speaks C2SP tlog-witness to a witness. */
@ApplicationScoped
class WitnessClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** In bytes; a cosignature has about two hundred, one of ML-DSA-44 some thousands. */
    private static final int LONGEST = 100_000;

    private final HttpClient client = BoundedCall.client(HttpClient.Redirect.NEVER);

    /** Never throws: whatever goes wrong is an answer. */
    WitnessReply ask(Witness witness, AddCheckpoint request) {
        try {
            HttpResponse<byte[]> answer = BoundedCall.send(client,
                    HttpRequest.newBuilder(witness.submission().resolve("add-checkpoint"))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
                            .build(),
                    LONGEST, PATIENCE);
            return switch (answer.statusCode()) {
                case 200 -> lines(answer.body());
                case 409 -> size(answer.body());
                case 403 -> new WitnessReply.Refusal("knows no key of this log that signed the checkpoint (403)");
                case 404 -> new WitnessReply.Refusal("does not know this log (404)");
                case 422 -> new WitnessReply.Refusal("finds the tree inconsistent with what it cosigned (422)");
                default -> new WitnessReply.Refusal("answers with status " + answer.statusCode());
            };
        } catch (IOException e) {
            return new WitnessReply.Refusal("cannot be asked: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WitnessReply.Refusal("was not waited for");
        }
    }

    private static WitnessReply lines(byte[] body) {
        Parsed<List<NoteSignature>> lines = StrictText.utf8(body)
                .map(text -> Parsed.all(text.lines().map(NoteSignature::parse).toList()))
                .orElseGet(() -> Parsed.malformed("expected UTF-8 text"));
        return lines.optional()
                .<WitnessReply>map(WitnessReply.Lines::new)
                .orElseGet(() -> new WitnessReply.Refusal("answers with something else: " + lines.reason()));
    }

    private static WitnessReply size(byte[] body) {
        OptionalLong size = StrictText.decimal(new String(body, StandardCharsets.ISO_8859_1).strip());
        return size.isPresent()
                ? new WitnessReply.OtherSize(size.getAsLong())
                : new WitnessReply.Refusal("answers 409 without the size that it has");
    }
}
