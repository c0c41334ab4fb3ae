package io.samtycke.log.tile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.samtycke.log.reading.Parsed;

/** Paths below the log's prefix: {@code tile/<level or "entries">/<index>[.p/<width>]}. */
public final class LogPath {

    static final String ENTRIES = "entries";

    // six groups: 10^18 fits 63 bits, and no log will have more tiles
    private static final Pattern PATH = Pattern
            .compile("tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    private LogPath() {
    }

    /** Every tile and bundle has one path; another spelling of it is malformed. */
    public static Parsed<LogResource> parse(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Parsed.malformed("expected tile/<level>/<index>[.p/<width>] or tile/entries/<index>[.p/<width>]");
        }
        long index = Long.parseLong(parts.group(2).replace("x", "").replace("/", ""));
        int width = parts.group(3) == null ? LogResource.FULL : Integer.parseInt(parts.group(3));
        if (width < 1 || width > LogResource.FULL) {
            return Parsed.malformed("a partial tile is 1 to 255 wide");
        }
        boolean entries = parts.group(1).equals(ENTRIES);
        int level = entries ? 0 : Integer.parseInt(parts.group(1));
        if (level > Tile.HIGHEST_LEVEL) {
            return Parsed.malformed("levels go from 0 to " + Tile.HIGHEST_LEVEL);
        }
        LogResource resource = entries ? new Bundle(index, width) : new Tile(level, index, width);
        return resource.path().equals(path)
                ? Parsed.of(resource)
                : Parsed.malformed("a number has a needless zero, or a full tile a width; expected " + resource.path());
    }

    static String of(String kind, LogResource resource) {
        StringBuilder path = new StringBuilder(String.format("%03d", resource.index() % 1000));
        for (long rest = resource.index() / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format("x%03d/", rest % 1000));
        }
        path.insert(0, "tile/" + kind + "/");
        return resource.full() ? path.toString() : path.append(".p/").append(resource.width()).toString();
    }
}
