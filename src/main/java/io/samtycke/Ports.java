package io.samtycke;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import io.smallrye.config.SmallRyeConfig;

/** Looks, before anything is started, whether the server will be able to listen. */
final class Ports {

    private static final String HTTP = "quarkus.http.port";
    private static final String MANAGEMENT = "quarkus.management.port";
    private static final int SHIPPED_ORDINAL = 250;

    private Ports() {
    }

    /**
     * Several installations share a machine: the second one's health port moves aside unless it was chosen.
     *
     * @throws BindException with a sentence for a person
     */
    static void require(SmallRyeConfig config) throws BindException {
        int port = require(config, "quarkus.http.host", HTTP);
        // whatever an operator says has a higher ordinal than the default in the jar
        boolean chosen = config.getConfigValue(MANAGEMENT).getConfigSourceOrdinal() > SHIPPED_ORDINAL;
        if (chosen) {
            require(config, "quarkus.management.host", MANAGEMENT);
        } else if (port == 0 || !isFree(config, "quarkus.management.host", MANAGEMENT)) {
            System.setProperty(MANAGEMENT, "0");
        }
    }

    /** Whether a start failed because someone else listens. */
    static boolean isTaken(Throwable failure) {
        return failure instanceof BindException || (failure != null && isTaken(failure.getCause()));
    }

    private static boolean isFree(SmallRyeConfig config, String host, String port) {
        try {
            require(config, host, port);
            return true;
        } catch (BindException e) {
            return false;
        }
    }

    private static int require(SmallRyeConfig config, String hostSetting, String portSetting) throws BindException {
        String host = config.getOptionalValue(hostSetting, String.class).orElse("0.0.0.0");
        String port = config.getValue(portSetting, String.class);
        try (ServerSocket socket = new ServerSocket()) {
            int number = Integer.parseInt(port);
            socket.bind(new InetSocketAddress(host, number));
            return number;
        } catch (IllegalArgumentException e) {
            throw new BindException(portSetting + " is " + port + ", and must be a port: 0 to 65535, 0 for any.");
        } catch (IOException e) {
            throw new BindException("Samtycke cannot listen on port " + port + " of " + host + " (" + e.getMessage()
                    + "): stop the program that does, or choose another port with " + portSetting + ".");
        }
    }
}
