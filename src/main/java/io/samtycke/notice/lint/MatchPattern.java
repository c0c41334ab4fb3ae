package io.samtycke.notice.lint;

import java.util.List;
import java.util.regex.Pattern;

import io.samtycke.notice.Glob;

/** A {@code match} pattern taken apart, read as the script reads it. */
final class MatchPattern {

    private static final String INLINE = "inline:";

    // underscores are no part of a host name (RFC 1123 §2.1), but names with them are contacted all the same
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_*]([a-z0-9_*-]*[a-z0-9_*])?");
    private static final int LONGEST_LABEL = 63;
    private static final int LARGEST_PORT = 65535;

    private final String text;
    private final boolean inline;
    private final String host;
    private final String path;
    private final Glob hosts;
    private final Glob paths;
    private final List<String> spellings;

    private MatchPattern(String text) {
        this.text = text;
        this.inline = text.startsWith(INLINE);
        int slash = inline ? text.length() : (text + "/").indexOf('/');
        this.host = inline ? "" : text.substring(0, slash);
        this.path = text.substring(slash);
        this.hosts = Glob.of(host);
        this.paths = Glob.of(path + "*");
        this.spellings = spellings(host);
    }

    static MatchPattern of(String text) {
        return new MatchPattern(text);
    }

    /** Whether there can be an address, or a script, that fits. */
    boolean canMatch() {
        if (inline) {
            return !text.substring(INLINE.length()).replaceAll("[*.\\s]", "").isEmpty();
        }
        String[] parts = host.split(":", 2);
        if (parts.length == 2 && (Integer.parseInt(parts[1]) == 0 || Integer.parseInt(parts[1]) > LARGEST_PORT)) {
            return false;
        }
        return List.of(parts[0].split("\\.", -1)).stream()
                .allMatch(label -> label.length() <= LONGEST_LABEL && LABEL.matcher(label).matches());
    }

    /**
     * Whether everything the other could claim is claimed by this one. The other's {@code *} are taken as letters that
     * only a {@code *} of ours fits: when that works, so does whatever they stand for.
     */
    boolean covers(MatchPattern other) {
        if (inline || other.inline) {
            return text.equals(other.text);
        }
        return other.spellings.stream().anyMatch(hosts::fits) && paths.fits(other.path + "*");
    }

    /** Whether the whole of a host is claimed, whatever the path. */
    boolean claimsAllOf(String ownHost) {
        return !inline && path.matches("[/*]*") && spellings(ownHost).stream().anyMatch(hosts::fits);
    }

    /** {@code *.x.com} is also x.com itself, with and without its port. */
    private static List<String> spellings(String host) {
        String name = host.split(":", 2)[0];
        return List.of(host, name, "." + host, "." + name);
    }

    @Override
    public String toString() {
        return text;
    }
}
