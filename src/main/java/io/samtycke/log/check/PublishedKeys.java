package io.samtycke.log.check;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.samtycke.log.note.LogIdentity;
import io.samtycke.log.note.VerifierKey;
import io.samtycke.log.reading.Parsed;
import io.samtycke.log.reading.StrictText;

/** The keys that a log itself says are its own: good for a first look, no proof against who runs it. */
public final class PublishedKeys {

    /** Below the log's prefix. */
    public static final String PATH = "vkeys";

    /** In bytes; a key has about a hundred. */
    private static final int LONGEST = 100_000;

    private PublishedKeys() {
    }

    /** @throws IOException when they cannot be read; its message is a sentence for people */
    public static Parsed<LogIdentity> read(LogSource source) throws IOException {
        Optional<byte[]> file = source.read(PATH, LONGEST);
        if (file.isEmpty()) {
            return Parsed.malformed("the log publishes no keys: " + PATH + " is missing");
        }
        return StrictText.utf8(file.get())
                .map(text -> Parsed.all(text.lines().filter(line -> !line.isBlank()).map(VerifierKey::parse).toList())
                        .then(PublishedKeys::identity))
                .orElseGet(() -> Parsed.malformed("keys are UTF-8 text"));
    }

    /** Of one log; at least one key. */
    public static Parsed<LogIdentity> identity(List<VerifierKey> keys) {
        List<String> names = keys.stream().map(VerifierKey::name).distinct().toList();
        return names.size() == 1
                ? Parsed.of(new LogIdentity(names.get(0), keys, List.of()))
                : Parsed.malformed("expected one or more keys of one log, not of " + names.size());
    }
}
