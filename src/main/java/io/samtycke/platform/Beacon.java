package io.samtycke.platform;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;

/** What a page's script posts: a small JSON document, perhaps as {@code text/plain}, which needs no CORS preflight. */
public final class Beacon {

    /** Bytes. */
    static final int LARGEST = 8 * 1024;

    private Beacon() {
    }

    /**
     * @param body as it came, or null
     * @param what it should be, as in “a decision”
     * @throws ProblemException 413, or 400 when it is no such document
     */
    public static <T> T read(ObjectReader reader, byte[] body, String what) {
        if (body != null && body.length > LARGEST) {
            throw ProblemException.refused(413, "The body is larger than 8 KiB, and " + what + " is not.");
        }
        try {
            T document = body == null || body.length == 0 ? null : reader.readValue(body);
            if (document == null) {
                throw ProblemException.malformed("The body is empty; send " + what + " as JSON.");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw JsonFault.explain(e);
        } catch (IOException notText) {
            // the bytes are all there; Jackson reads UTF-16 and UTF-32 as well, and these were neither
            throw ProblemException.malformed("The body is not JSON in UTF-8; send " + what + " as JSON.");
        }
    }
}
