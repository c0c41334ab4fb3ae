package io.samtycke.snippet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.notice.Category;
import io.samtycke.notice.Notice;
import io.samtycke.notice.Service;
import io.samtycke.platform.Copies;
import io.samtycke.site.GoogleConsentMode;
import io.samtycke.site.UnknownHosts;

/** The built inline bootstrap, and how a notice gets into it. */
@ApplicationScoped
class Bootstrap {

    private static final String FILE = "/snippet/bootstrap.js";
    /** Stands once in the built file, where the facts go. */
    private static final String TOKEN = "SAMTYCKE_BOOT";

    private final ObjectMapper json;
    private final String code;

    Bootstrap(ObjectMapper json) {
        this.json = json;
        this.code = read();
        if (code.split(TOKEN, -1).length != 2) {
            throw new IllegalStateException("the built " + FILE + " must hold " + TOKEN + " once");
        }
        // either would change how a browser reads on (HTML, restrictions for contents of script elements)
        String lower = code.toLowerCase(Locale.ROOT);
        if (lower.contains("</script") || lower.contains("<!--")) {
            throw new IllegalStateException("the built " + FILE + " cannot stand inside a page");
        }
    }

    /**
     * @param notice in RFC 8785 form
     * @param url of the site's script
     * @return JavaScript that may stand in a script element
     */
    String with(String notice, String url) {
        try {
            Facts facts = facts(json.readValue(notice, Notice.class), url);
            return code.replace(TOKEN, SnippetCode.asLiteral(json.writeValueAsString(facts)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored notice is unreadable", e);
        }
    }

    /** Members that are younger than the notice have their defaults; without automatic blocking nothing is looked at. */
    static Facts facts(Notice notice, String url) {
        boolean blocks = notice.autoBlock();
        UnknownHosts unknown = notice.unknownHosts() == null ? UnknownHosts.REPORT : notice.unknownHosts();
        return new Facts(url, blocks ? services(notice) : List.of(), notice.googleConsentMode(),
                blocks ? unknown : UnknownHosts.ALLOW, Copies.list(notice.allowedHosts()));
    }

    private static List<List<String>> services(Notice notice) {
        Set<String> required = notice.categories().stream()
                .filter(Category::required)
                .map(Category::key)
                .collect(Collectors.toSet());
        List<List<String>> services = new ArrayList<>();
        for (Service service : notice.services()) {
            if (!required.contains(service.category()) && !service.match().isEmpty()) {
                List<String> facts = new ArrayList<>(List.of(service.key(), service.category()));
                facts.addAll(service.match());
                services.add(facts);
            }
        }
        return services;
    }

    private static String read() {
        try (InputStream in = Bootstrap.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "this build lacks " + FILE + ": build web-snippet before packaging, as mvn package does");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the bootstrap has to know; its form is {@code web-snippet}'s.
     *
     * @param services key, category and match patterns of each that is held until consent
     */
    @JsonPropertyOrder({"url", "services", "googleConsentMode", "unknownHosts", "allowedHosts"})
    record Facts(
            String url,
            List<List<String>> services,
            GoogleConsentMode googleConsentMode,
            UnknownHosts unknownHosts,
            List<String> allowedHosts) {}
}
