package io.samtycke.consent;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a visitor's records are kept but not used (GDPR art. 18): left out of lists, exports and evidence, and not erased
 * by retention. It stands beside the records, which never change, and holds for later ones, too.
 *
 * @param since when it was set
 * @param by who set it
 * @param reason as it was given
 */
@Schema(description = "Why and since when a visitor's records are kept but not used (GDPR art. 18)")
public record Restriction(Instant since, String by, String reason) {}
