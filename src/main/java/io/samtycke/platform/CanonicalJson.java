package io.samtycke.platform;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.erdtman.jcs.JsonCanonicalizer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * RFC 8785 canonical JSON: the bytes that are hashed and kept. Equal content gives equal bytes, in any
 * implementation of the RFC, for ever.
 */
public final class CanonicalJson {

    private CanonicalJson() {
    }

    /**
     * @param mapper says how {@code value} becomes JSON; its member order does not matter
     * @return UTF-8 bytes
     */
    public static byte[] bytes(ObjectMapper mapper, Object value) {
        try {
            return new JsonCanonicalizer(mapper.writeValueAsString(value)).getEncodedUTF8();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not representable as JSON: " + value.getClass(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
