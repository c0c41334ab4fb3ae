package io.samtycke.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.samtycke.platform.Copies;
import io.samtycke.platform.Violation;

/**
 * One web property with one banner.
 *
 * @param origins the pages' origins: exact, or with {@code *.} for every subdomain
 * @param cookieDomain shares one decision between subdomains; absent for the page's own host
 * @param consentLifetimeDays after which a visitor is asked again
 * @param refusalLifetimeDays after which a visitor who refused everything is asked again; absent: as long as a consent
 *            lasts, and 180 at the least
 * @param retentionMonths how long a record is kept; by default the consent's lifetime and 24 months
 * @param googleRegion where Google's default is denied in advanced mode; empty for everywhere
 * @param autoBlock whether unedited tags are held, not only marked-up ones
 * @param unknownHosts what happens to third-party hosts that no service claims
 * @param allowedHosts hosts that are the site's own or harmless: never held and never reported
 * @param strictMode whether the script adds a Content-Security-Policy, and reloads the page after consent
 * @param takeOver tools whose stored decisions count until a visitor decides anew
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"key":"acme","name":"Acme","origins":["https://www.acme.example"],"languages":["sv","en"],"defaultLanguage":"sv",
        "controller":{"name":"Acme AB","address":"Storgatan 1, 111 22 Stockholm","contact":"privacy@acme.example"}}""")
public record Site(
        @Key String key,
        @NotBlank @Size(max = 200) String name,
        @NotEmpty @Size(max = 200) List<@NotNull @Pattern(regexp = Origins.PATTERN, message = Origins.EXPECTED) String> origins,
        @NotEmpty @Size(max = 60) List<@NotNull @LanguageTag String> languages,
        @NotNull @LanguageTag String defaultLanguage,
        @Pattern(regexp = HOST, message = "must be a host name such as acme.example") String cookieDomain,
        @Min(1) @Max(400) Integer consentLifetimeDays,
        @Min(1) @Max(400) Integer refusalLifetimeDays,
        @Min(1) @Max(240) Integer retentionMonths,
        @NotNull @Valid Controller controller,
        GoogleConsentMode googleConsentMode,
        @Size(max = 300) List<@NotNull @Pattern(regexp = Regions.PATTERN, message = Regions.EXPECTED) String> googleRegion,
        Boolean autoBlock,
        UnknownHosts unknownHosts,
        @Size(max = 200) List<@NotNull @Pattern(regexp = Hosts.PATTERN, message = Hosts.PATTERN_EXPECTED) String> allowedHosts,
        Boolean strictMode,
        List<@NotNull OtherTool> takeOver) {

    private static final String HOST = "(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]{2,63}";

    /** In days: nobody who refused is asked again before (Garante, guidelines of 10 June 2021, § 6.2). */
    public static final int SIX_MONTHS = 180;

    private static final int DEFAULT_LIFETIME_DAYS = 180;
    private static final int DAYS_PER_MONTH = 30;
    private static final int MONTHS_AFTER_CONSENT = 24;

    public Site {
        origins = Copies.list(origins);
        languages = Copies.list(languages);
        consentLifetimeDays = consentLifetimeDays == null ? DEFAULT_LIFETIME_DAYS : consentLifetimeDays;
        retentionMonths = retentionMonths == null
                ? (consentLifetimeDays + DAYS_PER_MONTH - 1) / DAYS_PER_MONTH + MONTHS_AFTER_CONSENT
                : retentionMonths;
        googleConsentMode = googleConsentMode == null ? GoogleConsentMode.BASIC : googleConsentMode;
        googleRegion = Copies.list(googleRegion);
        autoBlock = autoBlock == null || autoBlock;
        unknownHosts = unknownHosts == null ? UnknownHosts.REPORT : unknownHosts;
        allowedHosts = Copies.list(allowedHosts);
        strictMode = strictMode != null && strictMode;
        takeOver = Copies.list(takeOver);
    }

    /** What contradicts itself although every member is well formed. */
    public List<Violation> contradictions() {
        List<Violation> found = new ArrayList<>();
        if (!languages.contains(defaultLanguage)) {
            found.add(new Violation("defaultLanguage", "must be one of languages: " + String.join(", ", languages)));
        }
        if (new HashSet<>(languages).size() < languages.size()) {
            found.add(new Violation("languages", "must not name a language twice"));
        }
        if (new HashSet<>(takeOver).size() < takeOver.size()) {
            found.add(new Violation("takeOver", "must not name a cookie twice"));
        }
        if (!googleRegion.isEmpty() && googleConsentMode != GoogleConsentMode.ADVANCED) {
            found.add(new Violation("googleRegion", "must be empty unless googleConsentMode is advanced, since in "
                    + googleConsentMode + " mode no region is told to Google"));
        }
        for (int i = 0; i < googleRegion.size(); i++) {
            if (!Regions.exists(googleRegion.get(i))) {
                found.add(new Violation("googleRegion[" + i + "]", "must begin with a country of ISO 3166-1, but "
                        + googleRegion.get(i).substring(0, 2) + " is none (the United Kingdom is GB)"));
            }
        }
        if (cookieDomain != null) {
            for (int i = 0; i < origins.size(); i++) {
                String host = Origins.host(origins.get(i));
                if (!host.equals(cookieDomain) && !host.endsWith("." + cookieDomain) && !Origins.isLoopback(host)) {
                    found.add(new Violation("cookieDomain", "must be the domain of every origin, but origins[" + i
                            + "] is " + origins.get(i)));
                }
            }
        }
        return found;
    }

    /** After how many days a refusal is asked about again where nobody has said so. */
    public static int defaultRefusalDays(int consentLifetimeDays) {
        return Math.max(SIX_MONTHS, consentLifetimeDays);
    }

    /** For how many days a refusal of everything stands. */
    public int refusalDays() {
        return refusalLifetimeDays == null ? defaultRefusalDays(consentLifetimeDays) : refusalLifetimeDays;
    }

    /** The same site under the key it is addressed by. */
    Site withKey(String addressed) {
        return new Site(addressed, name, origins, languages, defaultLanguage, cookieDomain, consentLifetimeDays,
                refusalLifetimeDays, retentionMonths, controller, googleConsentMode, googleRegion, autoBlock,
                unknownHosts, allowedHosts,
                strictMode, takeOver);
    }
}
