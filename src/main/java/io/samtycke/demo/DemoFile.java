package io.samtycke.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of the demo, by their path below {@code resources/demo}. Names never come from a request. */
final class DemoFile {

    private DemoFile() {
    }

    static String text(String path) {
        try (InputStream in = DemoFile.class.getResourceAsStream("/demo/" + path)) {
            if (in == null) {
                throw new IllegalStateException("the demo lacks " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
