package io.samtycke.platform;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Part of a list.
 *
 * @param next cursor of the following part, or null when this was the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        List<T> items,
        @Schema(description = "Cursor of the next page; null on the last", nullable = true) String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** A list short enough to be given whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
