package io.samtycke.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.samtycke.notice.YamlMapper;

/** The services we ship, from {@code catalogue/*.yaml}. Read at the first question, then kept. */
@ApplicationScoped
class Catalogue {

    private final YamlMapper yaml;
    private volatile List<CatalogueItem> items;

    Catalogue(YamlMapper yaml) {
        this.yaml = yaml;
    }

    /** By key. */
    List<CatalogueItem> items() {
        List<CatalogueItem> read = items;
        if (read == null) {
            // two threads may both read; they read the same
            read = read("index.txt", Catalogue::lines).stream()
                    .map(key -> read(key + ".yaml", in -> yaml.mapper().readValue(in, CatalogueFile.class)).item())
                    .toList();
            items = read;
        }
        return read;
    }

    private static List<String> lines(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }

    private static <T> T read(String name, Reading<T> reading) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/catalogue/" + name)) {
            return reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException("catalogue/" + name + ": " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(InputStream in) throws IOException;
    }
}
