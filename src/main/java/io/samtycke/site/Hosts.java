package io.samtycke.site;

/** Hosts as {@code location.host} writes them: lower case, with a port where it is not the scheme's own. */
public final class Hosts {

    // underscores are no part of a host name (RFC 1123 §2.1), but names with them are contacted all the same
    private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";
    private static final String PORT = "(:[0-9]{1,5})?";
    private static final String LENGTH = "(?=[^:]{1,253}(:|$))";

    /** One host; its name has at most 253 characters (RFC 1035 §3.1). */
    public static final String NAME = LENGTH + LABEL + "(\\." + LABEL + ")*" + PORT;
    public static final String NAME_EXPECTED = "must be a host such as cdn.example.com or cdn.example.com:8080";

    /** One host, or with {@code *.} a host and all below it. */
    static final String PATTERN = LENGTH + "(\\*\\.)?" + LABEL + "(\\." + LABEL + ")*" + PORT;
    static final String PATTERN_EXPECTED = "must be a host such as cdn.example.com, or *.example.com for all below";

    private Hosts() {
    }
}
