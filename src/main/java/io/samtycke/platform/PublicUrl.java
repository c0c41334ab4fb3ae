package io.samtycke.platform;

import jakarta.enterprise.context.ApplicationScoped;

/** Where browsers reach this installation: scheme and host, perhaps port and path, without a slash at the end. */
@ApplicationScoped
public class PublicUrl {

    /** Nothing that HTML or JavaScript would have to escape. */
    private static final String FORM = "https?://([A-Za-z0-9._-]{1,253}|\\[[0-9a-fA-F:]{2,45}])(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*";

    private final InstallationConfig config;

    PublicUrl(InstallationConfig config) {
        this.config = config;
    }

    /**
     * The address that the operator has set, else the one that the request was sent to.
     *
     * @param scheme of the request, as a trusted proxy forwards it
     * @param authority host and port of the request
     */
    public String or(String scheme, String authority) {
        String url = config.publicUrl().map(PublicUrl::trimmed).orElse(scheme + "://" + authority);
        if (!isOne(url)) {
            throw ProblemException.malformed(
                    "The request does not say under which host this server is reached; the operator may set"
                            + " samtycke.public-url.");
        }
        return url;
    }

    /** Whether a setting is such an address. */
    public static boolean isOne(String setting) {
        return trimmed(setting).matches(FORM);
    }

    private static String trimmed(String setting) {
        return setting.endsWith("/") ? setting.substring(0, setting.length() - 1) : setting;
    }
}
