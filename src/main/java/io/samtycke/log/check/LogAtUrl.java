package io.samtycke.log.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** A log as it is served. */
public final class LogAtUrl implements LogSource {

    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** For an answer with its body. */
    private static final Duration ANSWERING = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client = BoundedCall.client(HttpClient.Redirect.NORMAL);
    private final String prefix;

    /**
     * @param prefix of the log, such as https://consent.example.com/log
     * @throws IllegalArgumentException when that is no address that can be asked
     */
    public LogAtUrl(URI prefix) {
        this.prefix = prefix.toString().replaceFirst("/+$", "") + "/";
        HttpRequest.newBuilder(URI.create(this.prefix));
    }

    @Override
    public Optional<byte[]> read(String path, int atMost) throws IOException {
        URI address = URI.create(prefix + path);
        String why = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (attempt > 0) {
                    Thread.sleep(PAUSE.toMillis());
                }
                HttpResponse<byte[]> answer = BoundedCall.send(
                        client, HttpRequest.newBuilder(address).build(), atMost, ANSWERING);
                int status = answer.statusCode();
                if (status == OK) {
                    return Optional.of(answer.body());
                }
                if (status == NOT_FOUND || status == GONE) {
                    return Optional.empty();
                }
                why = "status " + status;
                if (status < SERVER_ERROR && status != TOO_MANY_REQUESTS) {
                    break;
                }
            } catch (IOException e) {
                why = e.getMessage();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The check was interrupted.", e);
            }
        }
        throw new IOException(address + " cannot be read (" + why + ").");
    }
}
