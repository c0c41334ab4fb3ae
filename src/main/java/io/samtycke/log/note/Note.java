package io.samtycke.log.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import io.samtycke.log.reading.Parsed;
import io.samtycke.log.reading.StrictText;

/**
 * Text with signatures (C2SP signed-note). A note that was merely parsed says nothing yet: see {@link #open}.
 *
 * @param text ends with a newline
 */
public record Note(String text, List<NoteSignature> signatures) {

    /** The specification asks for at least 16; more than this is somebody wasting our time. */
    private static final int MOST_SIGNATURES = 100;
    /** In bytes. */
    private static final int LONGEST = 1_000_000;

    public Note {
        if (!text.endsWith("\n") || !wellFormed(text)) {
            throw new IllegalArgumentException("the text of a note ends with a newline and has no control character");
        }
        signatures = List.copyOf(signatures);
    }

    /** Signs with each key; two keys of one log while one takes over from the other. */
    public static Note sign(String text, SignerKey... keys) {
        return new Note(text, Arrays.stream(keys).map(key -> key.sign(text)).toList());
    }

    public static Parsed<Note> parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return Parsed.malformed("a note of more than " + LONGEST + " bytes");
        }
        Optional<String> content = StrictText.utf8(bytes).filter(Note::wellFormed);
        if (content.isEmpty()) {
            return Parsed.malformed("a note is UTF-8 without control characters other than newlines");
        }
        String note = content.get();
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0) {
            return Parsed.truncated("the note ends before the empty line that divides its text from its signatures");
        }
        String signed = note.substring(blank + 2);
        if (!signed.endsWith("\n")) {
            return Parsed.truncated("the note ends within its signatures");
        }
        String[] lines = signed.substring(0, signed.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            return Parsed.malformed("a note with more than " + MOST_SIGNATURES + " signatures");
        }
        return Parsed.all(Arrays.stream(lines).map(NoteSignature::parse).toList())
                .then(signatures -> Parsed.of(new Note(note.substring(0, blank + 1), signatures)));
    }

    /** The same text with one more signature; it takes the place of an earlier one by the same key. */
    public Note with(NoteSignature signature) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.removeIf(signature::sameKey);
        all.add(signature);
        return new Note(text, all);
    }

    /**
     * Checks the signatures of keys that are known; those of others are left alone, as the specification demands. Of
     * several lines by one key the first counts.
     */
    public Opened open(Collection<VerifierKey> known) {
        List<Signed> signed = new ArrayList<>();
        for (VerifierKey key : new LinkedHashSet<>(known)) {
            Optional<NoteSignature> signature = signatures.stream().filter(key::made).findFirst();
            if (signature.isPresent() && !key.verifies(text, signature.get())) {
                return new Opened.Forged(key);
            }
            signature.ifPresent(line -> signed.add(new Signed(key, line)));
        }
        return signed.isEmpty() ? new Opened.Unknown() : new Opened.Verified(List.copyOf(signed));
    }

    public byte[] bytes() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean wellFormed(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\n');
    }
}
