package io.samtycke.log.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A request to a server that we do not know: it gets so much time for its whole answer, and so many bytes. */
public final class BoundedCall {

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private BoundedCall() {
    }

    /** HTTP/1.1: nothing here needs more. */
    public static HttpClient client(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(redirects)
                .connectTimeout(CONNECTING)
                .build();
    }

    /**
     * @param atMost bytes; of a longer answer this many are given
     * @throws IOException whose message is the reason in a few words for people
     */
    public static HttpResponse<byte[]> send(HttpClient client, HttpRequest request, int atMost, Duration patience)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new CappedBody(atMost));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + patience.toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw new IOException(reason(e.getCause()), e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /** A refused connection and a host that is not known come without a message. */
    private static String reason(Throwable fault) {
        if (fault instanceof ConnectException) {
            return "no connection";
        }
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }
}
