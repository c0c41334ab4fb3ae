package io.samtycke.consent;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * What a visitor keeps: the record with all that proves it, now and without us.
 *
 * @param record in the very bytes that were committed (RFC 8785)
 * @param salt base64; with the record it gives the leaf of the log
 * @param index of the leaf; null until it is under a published checkpoint
 * @param proof a C2SP tlog-proof file; null as long
 */
record ReceiptView(
        @JsonRawValue @Schema(implementation = ConsentRecord.class) String record,
        String salt,
        @Schema(type = SchemaType.INTEGER, nullable = true) Long index,
        @Schema(nullable = true) String proof) {}
