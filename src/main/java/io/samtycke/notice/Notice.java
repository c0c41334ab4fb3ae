package io.samtycke.notice;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import io.samtycke.site.Controller;
import io.samtycke.site.GoogleConsentMode;
import io.samtycke.site.OtherTool;
import io.samtycke.site.Site;
import io.samtycke.site.UnknownHosts;

/**
 * What visitors are shown: a draft at the moment of its publication, with the settings that bear on it. Its RFC 8785
 * form is hashed and kept for ever; a member added later must be left out when it is null, or old hashes break.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
        "site", "name", "languages", "defaultLanguage", "cookieDomain", "consentLifetimeDays", "refusalLifetimeDays",
        "controller",
        "googleConsentMode", "googleRegion", "autoBlock", "unknownHosts", "allowedHosts", "strictMode", "takeOver",
        "categories", "services", "texts", "appearance"
})
public record Notice(
        String site,
        String name,
        List<String> languages,
        String defaultLanguage,
        String cookieDomain,
        Integer consentLifetimeDays,
        Integer refusalLifetimeDays,
        Controller controller,
        GoogleConsentMode googleConsentMode,
        List<String> googleRegion,
        Boolean autoBlock,
        UnknownHosts unknownHosts,
        List<String> allowedHosts,
        Boolean strictMode,
        List<OtherTool> takeOver,
        List<Category> categories,
        List<Service> services,
        Map<String, Map<String, String>> texts,
        Appearance appearance) {

    static Notice of(Site site, Draft draft) {
        return new Notice(site.key(), site.name(), site.languages(), site.defaultLanguage(), site.cookieDomain(),
                site.consentLifetimeDays(), site.refusalLifetimeDays(), site.controller(), site.googleConsentMode(),
                site.googleRegion(),
                site.autoBlock(), site.unknownHosts(), site.allowedHosts(), site.strictMode(), site.takeOver(),
                draft.categories(), draft.services(), draft.texts(), draft.appearance());
    }

    /** As a configuration again, with what of a site's settings is in no notice. */
    Configuration restoredTo(Site site) {
        return new Configuration(this.site, name, site.origins(), languages, defaultLanguage, cookieDomain,
                consentLifetimeDays, refusalLifetimeDays, site.retentionMonths(), controller, googleConsentMode,
                googleRegion, autoBlock, unknownHosts, allowedHosts, strictMode, takeOver, categories, services, texts,
                appearance);
    }
}
