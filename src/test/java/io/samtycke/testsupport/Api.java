package io.samtycke.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** The API as a client uses it; every answer is held against the OpenAPI document. */
public final class Api {

    private static final AtomicInteger SITES = new AtomicInteger();

    private Api() {
    }

    public static RequestSpecification anonymous() {
        return given().filter(OpenApiConformance.FILTER);
    }

    public static RequestSpecification as(String key) {
        return anonymous().header("Authorization", "Bearer " + key);
    }

    /** The first admin key, as a new installation leaves it in a file. */
    public static RequestSpecification admin() {
        return as(adminKey());
    }

    public static String adminKey() {
        try {
            return Files.readString(TestDatabase.dataDir().resolve("admin.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a key with a role, for the given sites or all. */
    public static String key(String role, String... sites) {
        Map<String, Object> request = sites.length == 0
                ? Map.of("name", role, "role", role)
                : Map.of("name", role, "role", role, "sites", List.of(sites));
        return admin().contentType(ContentType.JSON)
                .body(request)
                .post("/admin/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    /** A new site with a key nobody else uses, not yet published. */
    public static String site() {
        String key = "site-" + SITES.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        admin().contentType(ContentType.JSON)
                .body(settings(key))
                .post("/admin/v1/sites")
                .then()
                .statusCode(201);
        return key;
    }

    /** A new site with version 1 published. */
    public static String publishedSite() {
        String site = site();
        publish(site);
        return site;
    }

    public static void publish(String site) {
        admin().contentType(ContentType.JSON)
                .body(Map.of("comment", "test"))
                .post("/admin/v1/sites/" + site + "/versions")
                .then()
                .statusCode(201);
    }

    public static Map<String, Object> settings(String key) {
        return Map.of(
                "key", key,
                "name", "Test site",
                "origins", List.of("https://www.acme.example", "https://*.acme.example"),
                "languages", List.of("sv", "en"),
                "defaultLanguage", "sv",
                "controller", Map.of("name", "Acme AB", "address", "Storgatan 1", "contact", "privacy@acme.example"));
    }
}
