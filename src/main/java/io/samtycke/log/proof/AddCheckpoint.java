package io.samtycke.log.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import io.samtycke.log.reading.Parsed;
import io.samtycke.log.reading.StrictText;
import io.samtycke.log.tree.Hash;

/**
 * What a log asks of a witness (the body of C2SP tlog-witness {@code add-checkpoint}): cosign this, which contains what
 * you cosigned last.
 *
 * @param oldSize of the tree that the witness cosigned last, as far as the log knows
 * @param consistency from that tree to the one of the checkpoint
 * @param checkpoint a signed note
 */
public record AddCheckpoint(long oldSize, List<Hash> consistency, String checkpoint) {

    /** In bytes: 63 hashes, and a note with more signatures than anybody has yet. */
    public static final int LONGEST = 64 * 1024;

    private static final String OLD = "old ";
    private static final int MOST_HASHES = 63;

    public AddCheckpoint {
        consistency = List.copyOf(consistency);
    }

    public static Parsed<AddCheckpoint> parse(byte[] body) {
        if (body.length > LONGEST) {
            return Parsed.malformed("more than " + LONGEST + " bytes");
        }
        return StrictText.utf8(body)
                .map(text -> parse(new Lines(text)))
                .orElseGet(() -> Parsed.malformed("expected UTF-8 text"));
    }

    private static Parsed<AddCheckpoint> parse(Lines lines) {
        String line = lines.next();
        OptionalLong old = line.startsWith(OLD)
                ? StrictText.decimal(line.substring(OLD.length()))
                : OptionalLong.empty();
        if (old.isEmpty()) {
            return lines.refuse("old <number without leading zero>");
        }
        List<Hash> consistency = new ArrayList<>();
        for (line = lines.next(); !line.isEmpty(); line = lines.next()) {
            Optional<Hash> hash = Hash.fromBase64(line);
            if (hash.isEmpty() || consistency.size() == MOST_HASHES) {
                return lines.refuse("base64 of a hash, at most " + MOST_HASHES + ", or an empty line");
            }
            consistency.add(hash.get());
        }
        return lines.ended()
                ? lines.refuse("an empty line and a checkpoint")
                : Parsed.of(new AddCheckpoint(old.getAsLong(), consistency, lines.rest()));
    }

    public byte[] bytes() {
        StringBuilder body = new StringBuilder(OLD).append(oldSize).append('\n');
        consistency.forEach(hash -> body.append(hash.base64()).append('\n'));
        return body.append('\n').append(checkpoint).toString().getBytes(StandardCharsets.UTF_8);
    }
}
