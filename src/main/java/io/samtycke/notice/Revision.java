package io.samtycke.notice;

/** The revision that an {@code If-Match} header names (RFC 9110 §13.1.1). */
final class Revision {

    /** None that there is: what is no tag of ours matches nothing. */
    private static final long OTHER = -1;

    private Revision() {
    }

    /** @return null when any revision will do */
    static Long of(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        String tag = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        return tag.matches("[0-9]{1,18}") ? Long.valueOf(tag) : Long.valueOf(OTHER);
    }
}
