package io.samtycke.declaration;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.samtycke.declaration.Declaration.DeclaredCategory;
import io.samtycke.declaration.Declaration.DeclaredCookie;
import io.samtycke.declaration.Declaration.DeclaredProvider;
import io.samtycke.declaration.Declaration.DeclaredService;
import io.samtycke.declaration.Declaration.DeclaredTransfer;
import io.samtycke.notice.Category;
import io.samtycke.notice.Cookie;
import io.samtycke.notice.Notice;
import io.samtycke.notice.Provider;
import io.samtycke.notice.PublishedVersion;
import io.samtycke.notice.Service;
import io.samtycke.notice.Transfer;

/** Writes one notice out in one language; a text that is missing in it is shown in the site's default one. */
final class DeclarationWriter {

    private static final String SESSION = "session";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /** Texts of the notice that label something here. */
    private static final List<String> LABELS = List.of("title", "alwaysOn", "provider", "privacyPolicy", "lifetime",
            "controller", "rights");

    private final Notice notice;
    private final String language;
    private final Local local;
    private final Map<String, String> words;

    DeclarationWriter(Notice notice, String language, Map<String, String> words) {
        this.notice = notice;
        this.language = language;
        this.local = new Local(language);
        this.words = words;
    }

    Declaration write(PublishedVersion facts) {
        List<DeclaredCategory> categories = notice.categories()
                .stream()
                .sorted(Comparator.comparingInt(Category::position))
                .map(this::category)
                .toList();
        return new Declaration(notice.site(), notice.name(), facts.version(), facts.hash(), facts.publishedAt(),
                language, notice.languages(), notice.controller(), categories, texts(facts));
    }

    private Map<String, String> texts(PublishedVersion facts) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String label : LABELS) {
            String text = text(label);
            if (!text.isEmpty()) {
                texts.put(label, text);
            }
        }
        texts.put("versionText", filled(text("version"), Map.of(
                "version", String.valueOf(facts.version()), "date", local.day(facts.publishedAt()))));
        texts.put("withdraw", filled(words.get("withdraw"), Map.of("settings", text("settingsTitle"))));
        for (String column : List.of("name", "purpose", "type")) {
            texts.put(column, words.get(column));
        }
        return texts;
    }

    private DeclaredCategory category(Category category) {
        String name = localised(category.name());
        return new DeclaredCategory(category.key(), name.isEmpty() ? category.key() : name,
                localised(category.description()), category.required(),
                notice.services()
                        .stream()
                        .filter(service -> service.category().equals(category.key()))
                        .map(this::service)
                        .toList());
    }

    private DeclaredService service(Service service) {
        return new DeclaredService(service.key(), service.name(), provider(service.provider()),
                transfer(service.transfer()), service.cookies().stream().map(this::cookie).toList());
    }

    private DeclaredProvider provider(Provider provider) {
        return provider == null
                ? null
                : new DeclaredProvider(provider.name(), provider.country(),
                        provider.country() == null ? null : local.country(provider.country()), provider.privacyUrl());
    }

    private DeclaredTransfer transfer(Transfer transfer) {
        if (transfer == null) {
            return null;
        }
        String country = local.country(transfer.country());
        return new DeclaredTransfer(transfer.country(), country, transfer.basis(),
                filled(text("transfer"), Map.of("country", country, "basis", transfer.basis())));
    }

    private DeclaredCookie cookie(Cookie cookie) {
        boolean period = !cookie.lifetime().equals(SESSION);
        // session storage goes with its tab whatever is said about its lifetime (HTML, "sessionStorage")
        String persistence = period && cookie.kind() != Cookie.Kind.SESSION ? "permanent" : SESSION;
        String kind = cookie.kind().toString();
        return new DeclaredCookie(cookie.name(),
                kind, text("kind" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1)),
                cookie.party().toString(), text(cookie.party() + "Party"),
                cookie.lifetime(), period ? local.period(cookie.lifetime()) : text(SESSION),
                persistence, words.get(persistence),
                localised(cookie.purpose()));
    }

    private String text(String key) {
        String own = notice.texts().getOrDefault(language, Map.of()).get(key);
        return own != null
                ? own
                : notice.texts().getOrDefault(notice.defaultLanguage(), Map.of()).getOrDefault(key, "");
    }

    private String localised(Map<String, String> texts) {
        return Objects.requireNonNullElse(texts.getOrDefault(language, texts.get(notice.defaultLanguage())), "");
    }

    /** In one pass, so that what goes in is not searched again. */
    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
