package io.samtycke.log.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import io.samtycke.log.entry.Opening;
import io.samtycke.log.note.Note;
import io.samtycke.log.reading.Parsed;
import io.samtycke.log.reading.StrictText;
import io.samtycke.log.tree.Hash;

/**
 * A C2SP tlog-proof file, read but not judged: see {@link ProofJudge}.
 *
 * @param extra base64 of what the application wants to say beside the proof; nobody signed it
 * @param index of the leaf
 * @param inclusion the proof, the leaf's sibling first
 * @param checkpoint the signed note as it was published
 */
public record TlogProof(Optional<String> extra, long index, List<Hash> inclusion, String checkpoint) {

    /** Of the file. */
    public static final String EXTENSION = ".tlog-proof";

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    /** A tree of 2^63 leaves needs no more. */
    private static final int MOST_HASHES = 63;
    /** In bytes. A record has a few hundred, a note with many witnesses some thousands. */
    private static final int LONGEST = 2_000_000;

    public TlogProof {
        inclusion = List.copyOf(inclusion);
    }

    /** A proof that says what was proven: gives the record away with its salt. */
    public static TlogProof of(Opening opening, long index, List<Hash> inclusion, Note checkpoint) {
        return new TlogProof(Optional.of(StrictText.base64(opening.bytes())), index, inclusion, text(checkpoint));
    }

    /** A proof for somebody who has the record and its salt, or who only looks at the tree. */
    public static TlogProof of(long index, List<Hash> inclusion, Note checkpoint) {
        return new TlogProof(Optional.empty(), index, inclusion, text(checkpoint));
    }

    public static Parsed<TlogProof> parse(byte[] file) {
        if (file.length > LONGEST) {
            return Parsed.malformed("a proof of more than " + LONGEST + " bytes");
        }
        return StrictText.utf8(file)
                .map(text -> parse(new Lines(text)))
                .orElseGet(() -> Parsed.malformed("a proof is UTF-8 text"));
    }

    private static Parsed<TlogProof> parse(Lines lines) {
        if (!lines.next().equals(HEADER)) {
            return lines.refuse(HEADER);
        }
        Optional<String> extra = Optional.empty();
        String line = lines.next();
        if (line.startsWith(EXTRA)) {
            extra = Optional.of(line.substring(EXTRA.length()));
            if (StrictText.base64(extra.get()).isEmpty()) {
                return lines.refuse("extra <base64>");
            }
            line = lines.next();
        }
        OptionalLong index = line.startsWith(INDEX)
                ? StrictText.decimal(line.substring(INDEX.length()))
                : OptionalLong.empty();
        if (index.isEmpty()) {
            return lines.refuse("index <number without leading zero>");
        }
        List<Hash> inclusion = new ArrayList<>();
        for (line = lines.next(); !line.isEmpty(); line = lines.next()) {
            Optional<Hash> hash = Hash.fromBase64(line);
            if (hash.isEmpty() || inclusion.size() == MOST_HASHES) {
                return lines.refuse("base64 of a hash, at most " + MOST_HASHES + ", or an empty line");
            }
            inclusion.add(hash.get());
        }
        return lines.ended()
                ? lines.refuse("an empty line and a checkpoint")
                : Parsed.of(new TlogProof(extra, index.getAsLong(), inclusion, lines.rest()));
    }

    /** What it says was proven, if that is said in our form. */
    public Optional<Opening> opening() {
        return extra.flatMap(StrictText::base64).flatMap(bytes -> Opening.parse(bytes).optional());
    }

    public byte[] bytes() {
        StringBuilder file = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(content -> file.append(EXTRA).append(content).append('\n'));
        file.append(INDEX).append(index).append('\n');
        inclusion.forEach(hash -> file.append(hash.base64()).append('\n'));
        return file.append('\n').append(checkpoint).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Note checkpoint) {
        return new String(checkpoint.bytes(), StandardCharsets.UTF_8);
    }
}
