package io.samtycke.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java platform has to offer (JCA specification, "Java platform requirements"). */
public final class Digests {

    private Digests() {
    }

    public static byte[] sha256(byte[] content) {
        return digest("SHA-256", content);
    }

    public static byte[] sha256(String content) {
        return sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Lower-case hexadecimal, 64 characters. */
    public static String sha256Hex(byte[] content) {
        return HexFormat.of().formatHex(sha256(content));
    }

    /** For subresource integrity, where SHA-384 is the usual choice (W3C SRI §3.2). */
    public static byte[] sha384(byte[] content) {
        return digest("SHA-384", content);
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
