package io.samtycke.log;

import java.util.Optional;

import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.tile.TileSource;
import io.samtycke.log.tile.TiledHashes;
import io.samtycke.log.tile.UnusableTile;
import io.samtycke.log.tree.Consistency;
import io.samtycke.log.tree.ConsistencyVerdict;

/** Whether the committed tree may be signed, after what was signed before. */
final class Publication {

    private Publication() {
    }

    /**
     * @param before the high-water mark
     * @param now the committed tree
     * @return why not, as a sentence for the operator; empty when it may
     */
    static Optional<String> objection(Checkpoint before, TreeHead now, TileSource tiles) {
        if (now.size() < before.size()) {
            return Optional.of("The database holds " + now.size() + " entries of the log, but a tree of "
                    + before.size() + " was signed: it went back in time. Nothing is published until the missing"
                    + " entries are back, or the log is closed and succeeded by a new one; see docs/operating.md.");
        }
        try {
            ConsistencyVerdict verdict = Consistency.verify(before.size(), before.root(), now.size(), now.root(),
                    Consistency.prove(before.size(), now.size(), new TiledHashes(now.size(), tiles)));
            return verdict == ConsistencyVerdict.CONSISTENT
                    ? Optional.empty()
                    : Optional.of("The tree of " + now.size() + " entries in the database does not contain the tree of "
                            + before.size() + " that was signed before: entries were changed or replaced."
                            + " Nothing is published; see docs/operating.md.");
        } catch (UnusableTile damaged) {
            return Optional.of("The log cannot be checked before signing: " + damaged.getMessage());
        }
    }
}
