package io.samtycke.log.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Encodings with a single spelling for each value, so that equal content means equal bytes. */
public final class StrictText {

    /** 19 digits may still be too many for 63 bits. */
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private StrictText() {
    }

    /** RFC 4648 §4 with padding, and with zeroes where the last character has bits to spare (§3.5). */
    public static Optional<byte[]> base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return base64(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** ASCII digits without sign or leading zero, at most 2^63-1. */
    public static OptionalLong decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Nothing is replaced or repaired. */
    public static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
