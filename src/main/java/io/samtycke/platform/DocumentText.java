package io.samtycke.platform;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;

/** A document as it is written: whether it can be taken at all, and where its members stand. */
public final class DocumentText {

    /** Our documents are half as deep. */
    private static final int DEEPEST = 16;

    private DocumentText() {
    }

    /**
     * Reads a text from end to end before anything is made of it.
     *
     * @throws ProblemException for aliases of YAML, a few lines of which can stand for gigabytes and which this parser
     *             would take for their names; for what is nested too deeply; and for a second document behind the first
     */
    public static void refuseBombs(JsonParser parser) throws IOException {
        int depth = 0;
        int documents = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            documents += depth == 0 ? 1 : 0;
            if (documents > 1) {
                throw refused(parser, "another document begins here, and one is expected");
            }
            if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                throw refused(parser, "write it out: anchors and aliases are not taken");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth > DEEPEST) {
                throw refused(parser, "is nested more than " + DEEPEST + " deep");
            }
        }
    }

    private static ProblemException refused(JsonParser parser, String message) {
        JsonLocation at = parser.currentTokenLocation();
        return ProblemException.malformed(
                "The document cannot be taken because of line " + at.getLineNr() + ", column " + at.getColumnNr() + ".",
                new Violation(path(parser.getParsingContext()), message));
    }

    /**
     * Where members stand, or the nearest ones around them that are there.
     *
     * @param fields paths as violations write them: {@code services[0].match[2]}
     */
    public static Map<String, JsonLocation> places(JsonParser parser, Collection<String> fields) throws IOException {
        Set<String> wanted = new HashSet<>();
        for (String field : fields) {
            for (String path = field; !path.isEmpty(); path = around(path)) {
                wanted.add(path);
            }
        }
        Map<String, JsonLocation> seen = new HashMap<>();
        int depth = 0;
        for (JsonToken token = parser.nextToken(); token != null && depth <= DEEPEST; token = parser.nextToken()) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            JsonStreamContext context = parser.getParsingContext();
            // of an object or a list the context is already the inner one
            String path = path(token.isStructStart() ? context.getParent() : context);
            if (wanted.contains(path) && !token.isStructEnd()) {
                seen.putIfAbsent(path, parser.currentTokenLocation());
            }
        }
        Map<String, JsonLocation> places = new HashMap<>();
        for (String field : fields) {
            String path = field;
            while (!path.isEmpty() && !seen.containsKey(path)) {
                path = around(path);
            }
            if (!path.isEmpty()) {
                places.put(field, seen.get(path));
            }
        }
        return places;
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private static String path(JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String above = path(context.getParent());
        if (context.inArray()) {
            return above + "[" + Math.max(0, context.getCurrentIndex()) + "]";
        }
        String name = context.getCurrentName();
        if (name == null) {
            return above;
        }
        return above.isEmpty() ? name : above + "." + name;
    }
}
