package io.samtycke.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import io.samtycke.platform.Copies;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;
import io.samtycke.site.Controller;
import io.samtycke.site.GoogleConsentMode;
import io.samtycke.site.OtherTool;
import io.samtycke.site.Site;
import io.samtycke.site.UnknownHosts;

/**
 * A site's whole configuration as one document: what {@code samtycke.yaml} holds and {@code /config} exchanges.
 *
 * @param site the site's key; on the command line required, over HTTP the address says it too
 * @param name for editors, not shown to visitors
 * @param languages in which visitors are spoken to
 * @param defaultLanguage for visitors who want none of them
 * @param controller who is responsible for the processing
 * @param googleConsentMode whether Google's scripts wait for consent (basic), run at once and are told (advanced), or
 *            are held like any other and told nothing (off)
 * @param categories what visitors decide on; {@code necessary} is always among them
 * @param services the third-party products on the site; of two that claim an address the first has it
 * @param texts by language, then by text key
 * @param appearance how the banner looks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "site", "name", "origins", "languages", "defaultLanguage", "cookieDomain", "consentLifetimeDays",
        "refusalLifetimeDays", "retentionMonths", "controller", "googleConsentMode", "googleRegion", "autoBlock",
        "unknownHosts",
        "allowedHosts", "strictMode", "takeOver", "categories", "services", "texts", "appearance"
})
public record Configuration(
        String site,
        String name,
        List<String> origins,
        List<String> languages,
        String defaultLanguage,
        String cookieDomain,
        Integer consentLifetimeDays,
        Integer refusalLifetimeDays,
        Integer retentionMonths,
        Controller controller,
        GoogleConsentMode googleConsentMode,
        List<String> googleRegion,
        Boolean autoBlock,
        UnknownHosts unknownHosts,
        List<String> allowedHosts,
        Boolean strictMode,
        List<OtherTool> takeOver,
        @NotNull @Size(max = 100) List<@NotNull @Valid Category> categories,
        @NotNull @Size(max = 1000) List<@NotNull @Valid Service> services,
        @NotNull Map<String, @NotNull Map<String, @NotNull @Size(max = 8000) String>> texts,
        @Valid Appearance appearance) {

    public Configuration {
        origins = Copies.list(origins);
        languages = Copies.list(languages);
        googleRegion = Copies.list(googleRegion);
        allowedHosts = Copies.list(allowedHosts);
        takeOver = Copies.list(takeOver);
        categories = Copies.list(categories);
        services = Copies.list(services);
        texts = Copies.map(texts);
    }

    static Configuration of(Site site, Draft draft) {
        return new Configuration(site.key(), site.name(), site.origins(), site.languages(), site.defaultLanguage(),
                site.cookieDomain(), site.consentLifetimeDays(), site.refusalLifetimeDays(), site.retentionMonths(),
                site.controller(),
                site.googleConsentMode(), site.googleRegion(), site.autoBlock(), site.unknownHosts(),
                site.allowedHosts(),
                site.strictMode(), site.takeOver(), draft.categories(), draft.services(), draft.texts(),
                draft.appearance());
    }

    /** The settings part; validated as a {@link Site} of its own. */
    Site settings() {
        return new Site(site, name, origins, languages, defaultLanguage, cookieDomain, consentLifetimeDays,
                refusalLifetimeDays, retentionMonths, controller, googleConsentMode, googleRegion, autoBlock,
                unknownHosts, allowedHosts,
                strictMode,
                takeOver);
    }

    /** The same configuration for further origins. */
    public Configuration withMoreOrigins(List<String> more) {
        List<String> all = new ArrayList<>(origins);
        all.addAll(more);
        return new Configuration(site, name, all, languages, defaultLanguage, cookieDomain, consentLifetimeDays,
                refusalLifetimeDays, retentionMonths, controller, googleConsentMode, googleRegion, autoBlock,
                unknownHosts, allowedHosts,
                strictMode,
                takeOver, categories, services, texts, appearance);
    }

    /** The same for the site it was sent to, or a 422 when it names another. */
    Configuration addressedTo(String addressed) {
        if (site != null && !site.equals(addressed)) {
            throw ProblemException.unprocessable(
                    "The document is for another site.", List.of(new Violation("site", "must be " + addressed)));
        }
        return new Configuration(addressed, name, origins, languages, defaultLanguage, cookieDomain,
                consentLifetimeDays, refusalLifetimeDays, retentionMonths, controller, googleConsentMode, googleRegion,
                autoBlock, unknownHosts, allowedHosts, strictMode, takeOver, categories, services, texts, appearance);
    }

    /** What visitors would be shown. */
    public Notice notice() {
        return Notice.of(settings(), draft());
    }

    Draft draft() {
        return new Draft(categories, services, texts, appearance);
    }
}
