package io.samtycke.log.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A log as it is served. */
public final class LogAtUrl implements LogSource {

    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    /** For an answer with its body. */
    private static final Duration ANSWERING = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(CONNECTING)
            .build();
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
                HttpResponse<byte[]> answer = ask(address, atMost);
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
            } catch (TimeoutException e) {
                why = "no answer within " + ANSWERING.toSeconds() + " seconds";
            } catch (ExecutionException e) {
                why = reason(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The check was interrupted.", e);
            }
        }
        throw new IOException(address + " cannot be read (" + why + ").");
    }

    /** A refused connection and a host that is not known come without a message. */
    private static String reason(Throwable fault) {
        if (fault instanceof ConnectException) {
            return "no connection";
        }
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }

    private HttpResponse<byte[]> ask(URI address, int atMost)
            throws InterruptedException, ExecutionException, TimeoutException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new CappedBody(atMost));
        try {
            return answer.get(ANSWERING.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }
}
