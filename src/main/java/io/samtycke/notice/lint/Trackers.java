package io.samtycke.notice.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.samtycke.notice.Cookie;

/**
 * Names and hosts that belong to statistics, advertising and social media beyond doubt. Names that others use as well
 * ({@code uid}, {@code fr}) are not here, nor is audience measurement on one's own server.
 */
final class Trackers {

    private static final Map<String, String> COOKIES = new LinkedHashMap<>();
    private static final Map<String, String> HOSTS = new LinkedHashMap<>();

    static {
        put(COOKIES, "Google Analytics", "_ga", "_ga_*", "_gid", "_gat", "_gat_*", "_dc_gtm_*");
        put(COOKIES, "Google Ads", "_gcl_*", "_gac_*", "IDE", "DSID", "FPGCLAW");
        put(COOKIES, "Meta", "_fbp", "_fbc");
        put(COOKIES, "Microsoft Advertising", "_uetsid", "_uetvid", "_uetmsclkid", "MUID");
        put(COOKIES, "Microsoft Clarity", "_clck", "_clsk");
        put(COOKIES, "Hotjar", "_hjSession*", "_hjid");
        put(COOKIES, "HubSpot", "__hstc", "hubspotutk", "__hssc", "__hssrc");
        put(COOKIES, "LinkedIn", "li_fat_id", "li_sugr", "UserMatchHistory", "AnalyticsSyncHistory");
        put(COOKIES, "TikTok", "_ttp", "_tt_enable_cookie");
        put(COOKIES, "Pinterest", "_pin_unauth", "_pinterest_ct*", "_epik");
        put(COOKIES, "Snapchat", "_scid", "_scid_r");
        put(COOKIES, "Reddit", "_rdt_uuid");
        put(COOKIES, "X", "muc_ads", "personalization_id", "guest_id_ads", "guest_id_marketing");
        put(COOKIES, "YouTube", "VISITOR_INFO1_LIVE", "YSC");
        put(COOKIES, "Vimeo", "vuid");
        put(COOKIES, "Klaviyo", "__kla_id");
        put(COOKIES, "Criteo", "cto_bundle");
        put(HOSTS, "Google Analytics", "google-analytics.com", "analytics.google.com", "googletagmanager.com/gtag/js");
        put(HOSTS, "Google Ads", "googleadservices.com", "googlesyndication.com", "doubleclick.net");
        put(HOSTS, "Meta", "fbevents.js", "facebook.com/tr", "facebook.com/plugins");
        put(HOSTS, "Microsoft Advertising", "bat.bing.com", "bat.bing.net");
        put(HOSTS, "Microsoft Clarity", "clarity.ms");
        put(HOSTS, "Hotjar", "hotjar.com", "hotjar.io");
        put(HOSTS, "HubSpot", "hs-analytics.net", "hs-scripts.com", "hsadspixel.net");
        put(HOSTS, "LinkedIn", "snap.licdn.com", "ads.linkedin.com");
        put(HOSTS, "TikTok", "analytics.tiktok.com");
        put(HOSTS, "Pinterest", "s.pinimg.com", "ct.pinterest.com");
        put(HOSTS, "Snapchat", "sc-static.net", "tr.snapchat.com");
        put(HOSTS, "X", "ads-twitter.com", "analytics.twitter.com", "platform.twitter.com");
        put(HOSTS, "YouTube", "youtube.com/embed", "youtube-nocookie.com");
        put(HOSTS, "Vimeo", "player.vimeo.com");
        put(HOSTS, "Criteo", "criteo.net", "criteo.com");
        put(HOSTS, "Adform", "adform.net");
    }

    private Trackers() {
    }

    private static void put(Map<String, String> names, String vendor, String... of) {
        for (String name : of) {
            names.put(name, vendor);
        }
    }

    /** Whose cookie it is. */
    static Optional<String> vendor(Cookie cookie) {
        String name = cookie.name();
        return COOKIES.entrySet().stream()
                .filter(known -> known.getKey().endsWith("*")
                        ? name.startsWith(known.getKey().substring(0, known.getKey().length() - 1))
                        : name.equals(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whose host or script a pattern claims. */
    static Optional<String> vendor(String pattern) {
        return HOSTS.entrySet().stream()
                .filter(known -> claims(pattern, known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The name begins at a label of the host, or at a part of the path. */
    private static boolean claims(String pattern, String name) {
        int at = pattern.indexOf(name);
        return at == 0 || at > 0 && "./*".indexOf(pattern.charAt(at - 1)) >= 0;
    }
}
