package io.samtycke.consent;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The stored proof of a decision, refused categories included. Frozen: its RFC 8785 form is what the log commits
 * to, so a member is never renamed, and a new one is left out where it is null.
 *
 * @param v 1: the form of the record
 * @param noticeHash of the version that was shown
 * @param categories every category of that version, the required ones as true
 * @param surface banner, preferences, placeholder, api, or takeover: taken over from another tool
 * @param decidedAt the client's claim
 * @param receivedAt the server's time, to the millisecond
 * @param origin of the page: scheme, host and port, never a path
 * @param device desktop, mobile, tablet, bot or unknown
 * @param snippet version of the script that asked
 * @param previous the same visitor's record before this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "v", "id", "site", "visitor", "version", "noticeHash", "receivedAt", "action", "categories", "services",
        "language", "surface", "decidedAt", "gpc", "origin", "device", "browser", "snippet", "previous"
})
public record ConsentRecord(
        @Schema(examples = "1") int v,
        UUID id,
        String site,
        String visitor,
        int version,
        String noticeHash,
        Instant receivedAt,
        Action action,
        Map<String, Boolean> categories,
        Map<String, Boolean> services,
        String language,
        String surface,
        Instant decidedAt,
        boolean gpc,
        String origin,
        String device,
        String browser,
        String snippet,
        UUID previous) {}
