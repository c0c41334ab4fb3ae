package io.samtycke.notice;

import java.time.Instant;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.platform.ProblemException;

@Path("/v1/sites/{site}/config")
@PermitAll
@Tag(name = "Published notice", description = "What visitors are shown")
class PublishedResource {

    private final PublishedSites sites;
    private final VersionService versions;
    private final ObjectMapper json;

    PublishedResource(PublishedSites sites, VersionService versions, ObjectMapper json) {
        this.sites = sites;
        this.versions = versions;
        this.json = json;
    }

    @GET
    @Operation(summary = "The published configuration", description = """
            noticeHash is the SHA-256 of the RFC 8785 form of everything but version, noticeHash and
            publishedAt.""")
    public RestResponse<PublishedConfiguration> get(String site, @RestQuery Integer version)
            throws JsonProcessingException {
        PublishedSite published = sites.get(site);
        PublishedVersion facts = version == null ? published.newest() : published.versions().get(version);
        if (facts == null) {
            throw ProblemException.notFound("Site “" + site + "” has no published version " + version + ".");
        }
        String notice = facts == published.newest() ? published.latest() : versions.get(site, version).notice();
        return ResponseBuilder.ok(new PublishedConfiguration(
                facts.version(), facts.hash(), facts.publishedAt(), json.readValue(notice, Notice.class)))
                .header("Cache-Control", version == null ? "public, max-age=60" : "public, max-age=31536000, immutable")
                .build();
    }

    /** A notice with the facts of its publication. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PublishedConfiguration(
            int version, String noticeHash, Instant publishedAt, @JsonUnwrapped Notice notice) {}
}
