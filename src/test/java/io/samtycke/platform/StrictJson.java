package io.samtycke.platform;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The server's JSON without the server. */
public final class StrictJson {

    private StrictJson() {
    }

    public static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        JsonRules.strict(mapper);
        return mapper;
    }
}
