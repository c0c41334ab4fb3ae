package io.samtycke.notice;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.samtycke.notice.diff.Change;

/**
 * What changed from one version to another, or to the draft.
 *
 * @param to a version's number, or {@code draft}
 * @param material whether visitors who decided on {@code from} have to be asked again
 * @param next always null: the list is whole
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DiffView(
        @Schema(examples = "1") int from,
        @Schema(examples = "draft") String to,
        boolean material,
        List<Change> items,
        @Schema(nullable = true) String next) {

    static DiffView of(int from, String to, List<Change> changes) {
        return new DiffView(from, to, changes.stream().anyMatch(Change::material), changes, null);
    }
}
