package io.samtycke.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.samtycke.log.check.MadeLog;
import io.samtycke.log.note.SignatureType;
import io.samtycke.log.note.SignerKey;

/**
 * An installation with anchors: a witness, which is the installation itself reached over the network, and a timestamp
 * authority, which is {@code openssl ts}. It is a witness of {@link #OTHER}, too.
 */
public final class Anchors implements QuarkusTestResourceLifecycleManager {

    public static final String ORIGIN = "own.example/log";
    public static final SignerKey LOG_KEY = key(ORIGIN, SignatureType.ED25519);
    public static final SignerKey WITNESS_KEY = key("witness.example", SignatureType.COSIGNATURE_V1);
    /** A log of somebody else. */
    public static final MadeLog OTHER = new MadeLog(300);

    /** Where the witness really is; null while it is down. */
    public static volatile URI witness;
    /** What was deposited; nothing is taken while it is null. */
    public static volatile List<String> deposited;
    /** What the authority makes of a request. */
    public static volatile Function<byte[], byte[]> authority = request -> new byte[0];

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "anchors-");
            Path logKey = Files.writeString(folder.resolve("log.key"), LOG_KEY.encoded() + "\n");
            Path witnessKey = Files.writeString(folder.resolve("witness.key"), WITNESS_KEY.encoded() + "\n");
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/witness/add-checkpoint", this::forward);
            server.createContext("/tsa", exchange -> answer(exchange, 200,
                    authority.apply(exchange.getRequestBody().readAllBytes())));
            server.createContext("/deposit", this::keep);
            server.start();
            String here = "http://127.0.0.1:" + server.getAddress().getPort();
            return Map.of(
                    "samtycke.log.key-file", logKey.toString(),
                    "samtycke.log.witnesses", WITNESS_KEY.verifier().encoded() + " " + here + "/witness",
                    "samtycke.log.witness-pace", "100ms",
                    "samtycke.log.timestamp.url", here + "/tsa",
                    "samtycke.log.deposits", here + "/deposit",
                    "samtycke.witness.key-file", witnessKey.toString(),
                    "samtycke.witness.cosigned-folder", folder.resolve("cosigned").toString(),
                    "samtycke.witness.logs",
                    LOG_KEY.verifier().encoded() + "," + OTHER.key.verifier().encoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void forward(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        URI target = witness;
        if (target == null) {
            answer(exchange, 503, new byte[0]);
            return;
        }
        try {
            HttpResponse<byte[]> reply = client.send(HttpRequest.newBuilder(target)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            answer(exchange, reply.statusCode(), reply.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private void keep(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        List<String> taken = deposited;
        if (taken != null) {
            taken.add(body);
        }
        answer(exchange, taken == null ? 507 : 204, new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static SignerKey key(String name, SignatureType type) {
        return SignerKey.generate(name, type, new SecureRandom());
    }
}
