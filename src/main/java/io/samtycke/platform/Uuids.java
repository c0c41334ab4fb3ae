package io.samtycke.platform;

/** The form of a UUID in an address (RFC 9562 §4). */
public final class Uuids {

    public static final String PATTERN = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private Uuids() {
    }
}
