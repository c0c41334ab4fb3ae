package io.samtycke;

import java.io.IOException;

import io.smallrye.config.SmallRyeConfig;

/** Whose word about a client's address counts. Quarkus believes everyone once forwarding is on and no proxy is named. */
final class Proxies {

    private static final String OURS = "samtycke.trusted-proxies";
    private static final String QUARKUS = "quarkus.http.proxy.";

    private Proxies() {
    }

    /** @throws IOException when everyone would be believed */
    static void trust(SmallRyeConfig config) throws IOException {
        String trusted = config.getOptionalValue(OURS, String.class).orElse(null);
        if (trusted != null) {
            System.setProperty(QUARKUS + "proxy-address-forwarding", "true");
            System.setProperty(QUARKUS + "enable-forwarded-host", "true");
            System.setProperty(QUARKUS + "trusted-proxies", trusted);
        } else if (config.getOptionalValue(QUARKUS + "proxy-address-forwarding", Boolean.class).orElse(false)
                && config.getOptionalValue(QUARKUS + "trusted-proxies", String.class).isEmpty()) {
            throw new IOException("Forwarded addresses would be believed whoever sends them: name your proxies in "
                    + OURS + " instead of setting " + QUARKUS + "proxy-address-forwarding.");
        }
    }
}
