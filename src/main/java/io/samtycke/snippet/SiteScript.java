package io.samtycke.snippet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

import io.samtycke.platform.Digests;

/**
 * A site's script, compressed once and served many times.
 *
 * @param brotli null where the machine has no Brotli library
 * @param tag of its content, without quotes
 * @param integrity as the {@code integrity} attribute takes it (W3C SRI)
 */
record SiteScript(byte[] plain, byte[] gzip, byte[] brotli, String tag, String integrity) {

    private static final int BEST_BROTLI = 11;
    /** A tenth larger than the best, in a thirtieth of the time. */
    private static final int QUICK_BROTLI = 5;

    static SiteScript of(byte[] script) {
        return of(script, BEST_BROTLI);
    }

    /** Compressed in a few milliseconds: for who waits for it. */
    static SiteScript quickly(byte[] script) {
        return of(script, QUICK_BROTLI);
    }

    private static SiteScript of(byte[] script, int quality) {
        return new SiteScript(script, gzip(script), brotli(script, quality),
                Digests.sha256Hex(script).substring(0, 32), integrity(script));
    }

    /** In memory, in bytes. */
    int size() {
        return plain.length + gzip.length + (brotli == null ? 0 : brotli.length);
    }

    static String integrity(byte[] script) {
        return "sha384-" + Base64.getEncoder().encodeToString(Digests.sha384(script));
    }

    private static byte[] brotli(byte[] script, int quality) {
        if (!Brotli4jLoader.isAvailable()) {
            return null;
        }
        try {
            return Encoder.compress(script, Encoder.Parameters.create(quality));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] script) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new BestGzip(compressed)) {
            out.write(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** The JDK's stream takes its level only from a subclass. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
