package io.samtycke.declaration;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.notice.Notice;
import io.samtycke.notice.PublishedSite;
import io.samtycke.notice.PublishedSites;
import io.samtycke.platform.ProblemException;
import io.samtycke.site.Languages;

/** Writes the declarations of published sites. */
@ApplicationScoped
class DeclarationService {

    private final PublishedSites sites;
    private final Words words;
    private final ObjectMapper json;

    DeclarationService(PublishedSites sites, Words words, ObjectMapper json) {
        this.sites = sites;
        this.words = words;
        this.json = json;
    }

    /**
     * The newest version's, in the language that fits best.
     *
     * @param wish language tag, or null
     * @param accepted the Accept-Language header, or null
     */
    Declaration of(String key, String wish, String accepted) {
        PublishedSite site = sites.find(key)
                .orElseThrow(() -> ProblemException.notFound("There is no site “" + key
                        + "” with a published notice. If it is yours, check its key, and publish its draft."));
        Notice notice = read(site);
        String language = Languages.one(wish, accepted, notice.languages(), notice.defaultLanguage());
        return new DeclarationWriter(notice, language, words.in(language, List.of(notice.defaultLanguage())))
                .write(site.newest());
    }

    private Notice read(PublishedSite site) {
        try {
            return json.readValue(site.latest(), Notice.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored notice is unreadable", e);
        }
    }
}
