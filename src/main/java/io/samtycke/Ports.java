package io.samtycke;

import java.io.IOException;
import java.net.ServerSocket;

/** Looks whether someone already listens. */
final class Ports {

    private Ports() {
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
