package io.samtycke.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A timestamp authority (RFC 3161) with a certificate of its own: {@code openssl ts}. */
public final class OpensslAuthority {

    private static final String CONFIGURATION = """
            [tsa]
            serial = %s/serial
            default_policy = 1.2.3.4.1
            digests = sha256
            signer_digest = sha256
            crypto_device = builtin
            """;

    private final Path folder;

    /** The test is reported as skipped where openssl is missing; it is in every Debian image. */
    public OpensslAuthority(Path folder) throws IOException {
        assumeTrue(Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "openssl"))),
                "openssl is not installed: apt install openssl");
        this.folder = folder;
        Files.writeString(folder.resolve("tsa.cnf"), CONFIGURATION.formatted(folder));
        Files.writeString(folder.resolve("serial"), "01\n");
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Authority of the test", "-days", "2",
                "-addext", "extendedKeyUsage=critical,timeStamping", "-keyout", "tsa.key", "-out", "tsa.pem");
    }

    /** DER for DER. */
    public byte[] answer(byte[] request) {
        try {
            Files.write(folder.resolve("request.tsq"), request);
            openssl("ts", "-reply", "-config", "tsa.cnf", "-section", "tsa", "-queryfile", "request.tsq",
                    "-inkey", "tsa.key", "-signer", "tsa.pem", "-out", "answer.tsr");
            return Files.readAllBytes(folder.resolve("answer.tsr"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the answer is about the content, in the eyes of openssl. */
    public boolean confirms(byte[] answer, byte[] content) throws IOException {
        Files.write(folder.resolve("checked.tsr"), answer);
        Files.write(folder.resolve("content"), content);
        return run("ts", "-verify", "-in", "checked.tsr", "-data", "content", "-CAfile", "tsa.pem").status == 0;
    }

    private void openssl(String... arguments) throws IOException {
        Outcome outcome = run(arguments);
        assertThat(outcome.status).as(outcome.output).isZero();
    }

    private Outcome run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private record Outcome(int status, String output) {}
}
