package io.samtycke.log.note;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import io.samtycke.log.reading.Parsed;
import io.samtycke.log.reading.StrictText;
import io.samtycke.log.tree.Hash;

/**
 * The text a log signs (C2SP tlog-checkpoint): so large was the tree, and this was its root.
 *
 * @param origin the log's own name
 * @param size leaves
 * @param extensions further lines; we write none, because nobody can audit them
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final int LINES = 3;

    public Checkpoint {
        if (size < 0 || !line(origin) || !extensions.stream().allMatch(Checkpoint::line)) {
            throw new IllegalArgumentException("not a checkpoint: " + origin + ", size " + size);
        }
        extensions = List.copyOf(extensions);
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** @param text of a note, from the first line to the last newline */
    public static Parsed<Checkpoint> parse(String text) {
        if (!text.endsWith("\n")) {
            return Parsed.truncated("the checkpoint ends within a line");
        }
        List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.contains("")) {
            return Parsed.malformed("a checkpoint has no empty line");
        }
        if (lines.size() < LINES) {
            return Parsed.truncated("a checkpoint has three lines: origin, size and root hash");
        }
        OptionalLong size = StrictText.decimal(lines.get(1));
        if (size.isEmpty()) {
            return Parsed.malformed("the checkpoint's second line is not a tree size: a number without leading zero");
        }
        Optional<Hash> root = Hash.fromBase64(lines.get(2));
        if (root.isEmpty()) {
            return Parsed.malformed("the checkpoint's third line is not a root hash: base64 of 32 bytes");
        }
        return Parsed.of(new Checkpoint(
                lines.get(0), size.getAsLong(), root.get(), lines.subList(LINES, lines.size())));
    }

    /** What is signed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin + "\n" + size + "\n" + root.base64() + "\n");
        extensions.forEach(extension -> text.append(extension).append('\n'));
        return text.toString();
    }

    private static boolean line(String text) {
        return !text.isEmpty() && !text.contains("\n");
    }
}
