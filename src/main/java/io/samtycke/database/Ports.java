package io.samtycke.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for the server on 127.0.0.1, below what Linux (32768 and up), macOS and Windows (49152 and up) give to outgoing
 * connections: otherwise a client that retries while the server restarts could be given the very port it dials.
 */
final class Ports {

    private static final int FIRST = 15_000;
    private static final int END = 32_000;
    private static final int ATTEMPTS = 200;

    private Ports() {
    }

    static int anyFree() throws DatabaseUnavailable {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) {
                return port;
            }
        }
        throw new DatabaseUnavailable("No free port for the database was found on 127.0.0.1 between " + FIRST + " and "
                + END
                + ": end some of the programs that hold them, or let SAMTYCKE_DB_URL point to a PostgreSQL server.");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
