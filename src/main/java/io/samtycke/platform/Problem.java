package io.samtycke.platform;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An error as RFC 9457 problem details.
 *
 * @param type {@code about:blank}: the status says what kind of problem it is (RFC 9457 §4.2.1)
 * @param title the status in words
 * @param status the HTTP status
 * @param detail one sentence for people: what is wrong and what to do
 * @param violations the members at fault, for 400 and 422
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "RFC 9457 problem details")
public record Problem(
        @Schema(examples = "about:blank") String type,
        @Schema(examples = "Unprocessable Content") String title,
        @Schema(examples = "422") int status,
        @Schema(examples = "The decision does not fit version 3 of the notice.") String detail,
        List<Violation> violations) {

    /** The media type of RFC 9457 §3. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String detail, List<Violation> violations) {
        return new Problem("about:blank", title(status), status, detail, List.copyOf(violations));
    }

    public static Problem of(int status, String detail) {
        return of(status, detail, List.of());
    }

    static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 409 -> "Conflict";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            case 428 -> "Precondition Required";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> status >= 500 ? "Internal Server Error" : "Request Refused";
        };
    }
}
