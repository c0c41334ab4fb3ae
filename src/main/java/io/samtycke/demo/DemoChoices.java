package io.samtycke.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.Cookie;

/**
 * Gives each company a choice of its own, as it would have on its own domain. Here they share a host, and the decision
 * cookie has one name and one path (contract §1, Cookie): when another company's page is opened, the cookie is put
 * aside, and the one that was put aside earlier comes back.
 */
final class DemoChoices {

    private static final String DECISION = "samtycke";
    /** Says whose decision {@link #DECISION} holds. */
    private static final String OWNER = "samtycke-demo";
    private static final String ASIDE = OWNER + "-";
    private static final Pattern VALUE = Pattern.compile("1![\\w!.+-]{1,1000}");
    private static final int SECONDS = 180 * 86_400;

    private DemoChoices() {
    }

    /**
     * @param site whose page is opened; one of the demo's
     * @param sent cookies of the request
     * @return {@code Set-Cookie} values, none while the page is the same company's as before
     */
    static List<String> changes(String site, Map<String, Cookie> sent) {
        String owner = value(sent, OWNER);
        if (site.equals(owner)) {
            return List.of();
        }
        List<String> changes = new ArrayList<>();
        changes.add(own(OWNER, site));
        if (DemoPage.exists(owner)) {
            changes.add(own(ASIDE + owner, decision(sent, DECISION)));
            String kept = decision(sent, ASIDE + site);
            changes.add(DECISION + "=" + kept + "; Path=/; SameSite=Lax; Max-Age=" + (kept.isEmpty() ? 0 : SECONDS));
        }
        return changes;
    }

    private static String own(String name, String value) {
        return name + "=" + value + "; Path=/demo; HttpOnly; SameSite=Lax; Max-Age=" + (value.isEmpty() ? 0 : SECONDS);
    }

    private static String decision(Map<String, Cookie> sent, String name) {
        String value = value(sent, name);
        return VALUE.matcher(value).matches() ? value : "";
    }

    private static String value(Map<String, Cookie> sent, String name) {
        Cookie cookie = sent.get(name);
        return cookie == null || cookie.getValue() == null ? "" : cookie.getValue();
    }
}
