package io.samtycke.catalogue;

/**
 * What an imported list says of a cookie.
 *
 * @param prefix whether the name is the beginning of names
 * @param category one of ours, or null where the list's own category does not tell
 * @param lifetime ISO 8601 duration or {@code session}, or null where the list's wording cannot be read
 * @param retention the list's wording
 */
record CookieHint(
        String name,
        boolean prefix,
        String platform,
        String category,
        String lifetime,
        String retention,
        String domain,
        String description,
        String controller,
        String privacyUrl) {

    /** The name as a catalogue would write it. */
    String pattern() {
        return prefix ? name + "*" : name;
    }
}
