package io.samtycke.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.samtycke.packaged.Product.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The transparency log as an outsider sees it: checkpoints seen are kept, and every later log has to contain them. */
final class ProvenLog {

    /** Ten seconds are promised; a busy machine may take longer without being wrong. */
    private static final Duration PROMISED = Duration.ofSeconds(60);

    private final Path folder;
    private final List<Path> seen = new ArrayList<>();

    /** @param folder of its own, where what was seen is kept */
    ProvenLog(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
    }

    /** Remembers the published checkpoint, as anybody might. */
    void look(RunningSamtycke server) throws Exception {
        await().atMost(PROMISED).until(() -> server.get("/log/checkpoint").status() == 200);
        seen.add(Files.writeString(
                folder.resolve("checkpoint-" + seen.size()), server.get("/log/checkpoint").body()));
    }

    /** Every record of the site has its entry, once; the log is what it was at every look, and more. */
    void requireEveryRecordOf(RunningSamtycke server, String site) throws Exception {
        Path export = folder.resolve("export.ndjson");
        await().atMost(PROMISED).until(() -> {
            Answer answer = server.admin("/sites/" + site + "/consents/export?format=proofs");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            return !Files.readString(Files.writeString(export, answer.body())).contains("\"index\":null");
        });
        List<String> command = new ArrayList<>(List.of(
                "verify-log", server.at("/log").toString(), "--partial", "--records", export.toString()));
        seen.forEach(checkpoint -> command.addAll(List.of("--since", checkpoint.toString())));
        // what has a leaf is published within a second
        await().atMost(PROMISED).untilAsserted(() -> {
            Outcome verified = Product.in(folder.resolve("untouched")).run(command.toArray(String[]::new));
            assertThat(verified.exitCode()).as(verified.out()).isZero();
        });
    }
}
