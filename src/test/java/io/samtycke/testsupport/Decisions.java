package io.samtycke.testsupport;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Decisions as a page's script sends them. */
public final class Decisions {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Decisions() {
    }

    public static String visitor() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** A refusal of everything on version 1, to be changed as a test needs it. */
    public static Map<String, Object> refusal() {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("id", UUID.randomUUID().toString());
        decision.put("visitor", visitor());
        decision.put("version", 1);
        decision.put("action", "reject_all");
        decision.put("categories", choice(false, false, false, false));
        decision.put("language", "sv");
        decision.put("surface", "banner");
        decision.put("decidedAt", "2026-11-22T09:00:00Z");
        decision.put("gpc", false);
        return decision;
    }

    public static Map<String, Object> refusal(String member, Object value) {
        Map<String, Object> decision = refusal();
        decision.put(member, value);
        return decision;
    }

    public static Map<String, Object> saved(Map<String, Object> choice) {
        Map<String, Object> decision = refusal("categories", choice);
        decision.put("action", "save");
        return decision;
    }

    public static Map<String, Object> choice(
            boolean preferences, boolean analytics, boolean marketing, boolean social) {
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("preferences", preferences);
        choice.put("analytics", analytics);
        choice.put("marketing", marketing);
        choice.put("social", social);
        return choice;
    }

    public static ValidatableResponse send(String site, Object decision) {
        return Api.anonymous()
                .contentType(ContentType.JSON)
                .body(decision)
                .post("/v1/sites/" + site + "/consents")
                .then();
    }
}
