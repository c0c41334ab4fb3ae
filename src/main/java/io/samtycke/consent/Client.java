package io.samtycke.consent;

import java.util.Locale;

/**
 * The coarse remainder of a User-Agent: enough to see that a banner fails on phones, too little to single anyone
 * out (GDPR art. 5(1)(c)). The header itself is not kept.
 */
record Client(String device, String browser) {

    static Client of(String userAgent) {
        String agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        return new Client(device(agent), browser(agent));
    }

    private static String device(String agent) {
        if (agent.isEmpty()) {
            return "unknown";
        }
        if (agent.contains("bot") || agent.contains("crawler") || agent.contains("spider")
                || agent.contains("headless")) {
            return "bot";
        }
        if (agent.contains("ipad") || agent.contains("tablet")
                || (agent.contains("android") && !agent.contains("mobile"))) {
            return "tablet";
        }
        return agent.contains("mobi") || agent.contains("iphone") ? "mobile" : "desktop";
    }

    /** Order matters: nearly every browser also claims to be the ones below it here. */
    private static String browser(String agent) {
        if (agent.contains("edg/") || agent.contains("edga/") || agent.contains("edgios/")) {
            return "edge";
        }
        if (agent.contains("opr/") || agent.contains("opera")) {
            return "opera";
        }
        if (agent.contains("samsungbrowser")) {
            return "samsung";
        }
        if (agent.contains("firefox") || agent.contains("fxios")) {
            return "firefox";
        }
        if (agent.contains("chrome") || agent.contains("crios") || agent.contains("chromium")) {
            return "chrome";
        }
        return agent.contains("safari") ? "safari" : "other";
    }
}
