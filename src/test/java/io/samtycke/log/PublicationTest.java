package io.samtycke.log;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.tile.Tile;
import io.samtycke.log.tile.TileGrowth;
import io.samtycke.log.tile.TileSource;
import io.samtycke.log.tree.CompactRange;
import io.samtycke.log.tree.Hash;

import static org.assertj.core.api.Assertions.assertThat;

class PublicationTest {

    @Test
    void aTreeThatContainsTheSignedOneMayBeSigned() {
        Grown grown = new Grown("a", 300);
        assertThat(Publication.objection(signed("a", 257), grown.head, grown.tiles)).isEmpty();
        assertThat(Publication.objection(signed("a", 300), grown.head, grown.tiles)).isEmpty();
    }

    @Test
    void aDatabaseThatWentBackInTimeIsNotSigned() {
        Grown grown = new Grown("a", 300);
        assertThat(Publication.objection(signed("a", 301), grown.head, grown.tiles).orElseThrow())
                .contains("300 entries", "a tree of 301 was signed", "back in time");
    }

    @Test
    void aDatabaseThatWentBackAndGrewAgainOtherwiseIsNotSigned() {
        Grown grown = new Grown("b", 300);
        assertThat(Publication.objection(signed("a", 257), grown.head, grown.tiles).orElseThrow())
                .contains("does not contain the tree of 257");
        assertThat(Publication.objection(signed("a", 300), grown.head, grown.tiles)).isPresent();
    }

    @Test
    void aTreeWhoseTilesAreMissingIsNotSigned() {
        Grown grown = new Grown("a", 300);
        assertThat(Publication.objection(signed("a", 257), grown.head, tile -> Optional.empty()).orElseThrow())
                .contains("tile/");
    }

    private static Checkpoint signed(String content, int size) {
        TreeHead head = new Grown(content, size).head;
        return new Checkpoint("log.example/log", head.size(), head.root());
    }

    /** A tree of leaves that all say the same, with its tiles in memory. */
    private static final class Grown {
        final TreeHead head;
        final TileSource tiles;

        Grown(String content, int size) {
            CompactRange range = new CompactRange();
            TileGrowth growth = new TileGrowth(range);
            for (int leaf = 0; leaf < size; leaf++) {
                growth.append(Hash.leaf((content + leaf).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            }
            head = new TreeHead(size, range.root());
            tiles = asked -> growth.pieces().stream()
                    .filter(piece -> same(piece.tile(), asked))
                    .map(TileGrowth.Piece::bytes)
                    .findAny();
        }

        private static boolean same(Tile one, Tile other) {
            return one.level() == other.level() && one.index() == other.index();
        }
    }
}
