package io.samtycke.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.samtycke.declaration.Declaration.DeclaredCategory;
import io.samtycke.declaration.Declaration.DeclaredCookie;
import io.samtycke.declaration.Declaration.DeclaredProvider;
import io.samtycke.declaration.Declaration.DeclaredService;
import io.samtycke.platform.Digests;

/** A declaration as a page of its own, without a script. */
final class DeclarationPage {

    private static final String STYLES = styles();

    /** What the page may do: nothing but wear its own styles. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Digests.sha256(STYLES))
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Declaration declaration;
    private final Map<String, String> texts;

    DeclarationPage(Declaration declaration) {
        this.declaration = declaration;
        this.texts = declaration.texts();
    }

    String html() {
        String language = declaration.language();
        Html head = Html.element("head",
                // a void element, and the first one: browsers look for it in the first 1024 bytes
                new Html("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"),
                Html.element("title", Html.text(texts.get("title") + " – " + declaration.name())),
                new Html("<style>" + STYLES + "</style>"));
        List<Html> main = new ArrayList<>();
        main.add(Html.around("h1", texts.get("title")));
        main.add(Html.element("p", Html.text(texts.get("controller") + ": " + String.join(", ", List.of(
                declaration.controller().name(), declaration.controller().address(),
                declaration.controller().contact())))));
        main.add(Html.around("p", texts.get("withdraw")));
        declaration.categories().forEach(category -> main.add(category(category)));
        main.add(Html.around("p", texts.get("rights")));
        main.add(Html.around("p", texts.get("versionText")));
        return "<!doctype html>\n" + Html.element("html",
                Map.of("lang", language, "dir", new Local(language).direction()),
                head, Html.element("body", languages(), Html.element("main", Html.all(main)))).markup() + "\n";
    }

    private Html languages() {
        if (declaration.languages().size() < 2) {
            return Html.NOTHING;
        }
        return Html.element("nav", Html.element("ul", Html.all(declaration.languages()
                .stream()
                .map(it -> {
                    Html name = Html.text(new Local(it).ownName());
                    return Html.element("li", it.equals(declaration.language())
                            ? Html.element("strong", name)
                            : Html.element("a", Map.of("href", "?lang=" + it, "lang", it, "hreflang", it), name));
                })
                .toList())));
    }

    private Html category(DeclaredCategory category) {
        return Html.element("section",
                Html.element("h2", Html.text(category.name()
                        + (category.required() ? " (" + texts.get("alwaysOn") + ")" : ""))),
                Html.around("p", category.description()),
                Html.all(category.services().stream().map(this::service).toList()));
    }

    private Html service(DeclaredService service) {
        return Html.element("section",
                Html.around("h3", service.name()),
                service.provider() == null ? Html.NOTHING : provider(service.provider()),
                service.transfer() == null ? Html.NOTHING : Html.around("p", service.transfer().text()),
                service.cookies().isEmpty() ? Html.NOTHING : table(service));
    }

    private Html provider(DeclaredProvider provider) {
        String named = texts.get("provider") + ": " + provider.name()
                + (provider.countryName() == null ? "" : ", " + provider.countryName());
        return Html.element("p", Html.text(named), provider.privacyUrl() == null
                ? Html.NOTHING
                : Html.all(List.of(Html.text(" · "), Html.element("a",
                        Map.of("href", provider.privacyUrl(), "rel", "noreferrer"),
                        Html.text(texts.get("privacyPolicy"))))));
    }

    private Html table(DeclaredService service) {
        List<String> columns = List.of(texts.get("name"), texts.get("purpose"), texts.get("lifetime"),
                texts.get("type"));
        // named, because narrow screens show the rows as blocks, and browsers then no longer take them for a table
        Html head = Html.element("thead", Map.of("role", "rowgroup"), Html.element("tr", Map.of("role", "row"),
                Html.all(columns.stream()
                        .map(it -> Html.element("th", Map.of("role", "columnheader", "scope", "col"), Html.text(it)))
                        .toList())));
        return Html.element("table", Map.of("role", "table", "aria-label", service.name()), head,
                Html.element("tbody", Map.of("role", "rowgroup"),
                        Html.all(service.cookies().stream().map(it -> row(it, columns)).toList())));
    }

    private static Html row(DeclaredCookie cookie, List<String> columns) {
        List<String> values = List.of(cookie.name(), cookie.purpose(),
                cookie.lifetimeText() + " (" + cookie.persistenceText() + ")",
                cookie.kindText() + ", " + cookie.partyText());
        List<Html> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            cells.add(Html.element("td", Map.of("role", "cell", "data-label", columns.get(i)),
                    Html.text(values.get(i))));
        }
        return Html.element("tr", Map.of("role", "row"), Html.all(cells));
    }

    private static String styles() {
        try (InputStream in = DeclarationPage.class.getResourceAsStream("/declaration/page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
