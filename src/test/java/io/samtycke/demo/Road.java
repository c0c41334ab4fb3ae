package io.samtycke.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.restassured.RestAssured;

/**
 * A way to the server on which decisions get lost until it is cleared. Playwright's routes would not do: they do not
 * see what a page sends while it is being left.
 */
final class Road implements AutoCloseable {

    /** Not passed on: they are about one connection, or {@code HttpClient} writes them itself. */
    private static final List<String> OWN = List.of("connection", "host", "content-length", "upgrade",
            "transfer-encoding");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private volatile boolean blocked = true;

    Road() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Decisions that did not arrive. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    void clear() {
        blocked = false;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange asked) throws IOException {
        try (asked) {
            byte[] body = asked.getRequestBody().readAllBytes();
            if (blocked && asked.getRequestMethod().equals("POST")) {
                lost.add(new String(body, StandardCharsets.UTF_8));
                return;
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(
                    URI.create("http://localhost:" + RestAssured.port + asked.getRequestURI()))
                    .method(asked.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            asked.getRequestHeaders().forEach((name, values) -> copy(name, values, request::header));
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Headers headers = asked.getResponseHeaders();
            answer.headers().map().forEach((name, values) -> copy(name, values, headers::add));
            asked.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            asked.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(String name, List<String> values, BiConsumer<String, String> to) {
        if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> to.accept(name, value));
        }
    }
}
