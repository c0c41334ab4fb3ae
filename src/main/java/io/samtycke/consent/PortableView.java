package io.samtycke.consent;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * All that is kept about a visitor of a site, to take along (GDPR art. 15, 20).
 *
 * @param items the records as they are stored, newest first
 * @param next always null: there is no further page
 * @param restriction null unless the records are restricted
 * @param records the same records in the fields of ISO/IEC TS 27560
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PortableView(
        List<ConsentRecord> items,
        @Schema(nullable = true) String next,
        String site,
        String visitor,
        @Schema(nullable = true) Restriction restriction,
        List<PortableRecord> records) {

    public PortableView {
        items = List.copyOf(items);
        records = List.copyOf(records);
    }
}
