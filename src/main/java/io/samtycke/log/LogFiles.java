package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.samtycke.log.note.VerifierKey;
import io.samtycke.log.tile.Bundle;
import io.samtycke.log.tile.EntryBundle;
import io.samtycke.log.tile.LogResource;
import io.samtycke.log.tile.Tile;
import io.samtycke.log.tile.Tiles;

/** What is published of the log. What is in the tree but not yet under a signed checkpoint is nobody's business. */
@ApplicationScoped
class LogFiles {

    private final TreeReader reader;
    private final TransparencyLog log;

    LogFiles(TreeReader reader, TransparencyLog log) {
        this.reader = reader;
        this.log = log;
    }

    Optional<byte[]> checkpoint() {
        return reader.published(TransparencyLog.LOG)
                .map(published -> published.note().getBytes(StandardCharsets.UTF_8));
    }

    List<VerifierKey> keys() {
        return log.keys().verifiers();
    }

    /** The bytes of a tile or bundle, as wide as asked for; empty beyond the published size. */
    Optional<byte[]> read(LogResource asked) {
        long size = reader.published(TransparencyLog.LOG).map(TreeReader.Published::size).orElse(0L);
        if (!Tiles.within(asked, size)) {
            return Optional.empty();
        }
        return asked instanceof Tile tile
                ? reader.tiles(TransparencyLog.LOG).read(tile).map(bytes -> Arrays.copyOf(bytes, tile.length()))
                : reader.bundle(TransparencyLog.LOG, asked.index())
                        .map(bytes -> EntryBundle.narrow(bytes, ((Bundle) asked).width()).orThrow());
    }
}
