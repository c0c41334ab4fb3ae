package io.samtycke.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.samtycke.platform.Digests;

/** Writes a zip whose last file names the SHA-256 of every other one. The same files give the same bytes. */
final class BundleWriter {

    /** The earliest time that a zip can hold: a bundle's own age is no evidence. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final Map<String, String> sums = new TreeMap<>();

    BundleWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    boolean has(String name) {
        return sums.containsKey(name);
    }

    void add(String name, byte[] content) throws IOException {
        sums.put(name, Digests.sha256Hex(content));
        put(name, content);
    }

    void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the sums, in the form that {@code sha256sum -c} reads, and leaves the stream open. */
    void finish() throws IOException {
        StringBuilder lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        put(SUMS, lines.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private void put(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
