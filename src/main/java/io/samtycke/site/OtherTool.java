package io.samtycke.site;

import com.fasterxml.jackson.annotation.JsonValue;

/** Another consent tool, by the cookie it keeps a decision in: returning visitors need not be asked again. */
public enum OtherTool {
    COOKIEBOT("CookieConsent"), ONETRUST("OptanonConsent"), COOKIE_INFORMATION("CookieInformationConsent"), COOKIEYES(
            "cookieyes-consent"),
    /** The open-source library vanilla-cookieconsent. */
    VANILLA("cc_cookie");

    private final String cookie;

    OtherTool(String cookie) {
        this.cookie = cookie;
    }

    @JsonValue
    @Override
    public String toString() {
        return cookie;
    }
}
