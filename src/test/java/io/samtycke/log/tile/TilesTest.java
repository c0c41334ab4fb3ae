package io.samtycke.log.tile;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.samtycke.log.GrownTree;
import io.samtycke.log.Vectors;
import io.samtycke.log.tree.CompactRange;
import io.samtycke.log.tree.Consistency;
import io.samtycke.log.tree.Inclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TilesTest {

    private static final int SIZE = 65_537;
    private static final GrownTree TREE = new GrownTree(SIZE);
    /** By path without width: one growing row each, as a database would keep them. */
    private static final Map<String, byte[]> ROWS = rows();

    @ParameterizedTest
    @MethodSource
    void tilesHaveTheBytesOfOtherImplementations(JsonNode one) throws Exception {
        Tile tile = (Tile) LogPath.parse(one.get("path").asText()).orThrow();
        byte[] bytes = Arrays.copyOf(row(tile).orElseThrow(), tile.length());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(one.get("sha256").asText());
        assertThat(Tiles.of(one.get("size").asLong())).contains(tile);
        assertThat(Tiles.within(tile, one.get("size").asLong())).isTrue();
    }

    static Stream<JsonNode> tilesHaveTheBytesOfOtherImplementations() {
        return Vectors.of("tiles");
    }

    @ParameterizedTest
    @MethodSource
    void newTilesAreThoseThatGrew(JsonNode one) {
        List<Tile> tiles = Tiles.between(one.get("old").asLong(), one.get("new").asLong());
        assertThat(tiles).extracting(Tile::path)
                .isEqualTo(Stream.of(one.get("paths")).flatMap(paths -> {
                    Stream.Builder<String> texts = Stream.builder();
                    paths.forEach(path -> texts.add(path.asText()));
                    return texts.build();
                }).toList());
        assertThat(Tiles.bundlesBetween(one.get("old").asLong(), one.get("new").asLong()))
                .extracting(bundle -> new Tile(0, bundle.index(), bundle.width()))
                .isEqualTo(tiles.stream().filter(tile -> tile.level() == 0).toList());
    }

    static Stream<JsonNode> newTilesAreThoseThatGrew() {
        return Vectors.of("grown");
    }

    @Test
    void aTreeOfSeventyThousandHasTheTilesOfTheSpecification() {
        List<Tile> tiles = Tiles.of(70_000);
        assertThat(tiles).filteredOn(tile -> tile.level() == 0 && tile.full()).hasSize(273);
        assertThat(tiles).filteredOn(tile -> !tile.full() || tile.level() > 0).containsExactly(
                new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
    }

    @Test
    void theLargestTreeEndsAtLevelSeven() {
        assertThat(Tiles.within(new Tile(7, 0, 127), Long.MAX_VALUE)).isTrue();
        assertThat(Tiles.within(new Tile(7, 0, 128), Long.MAX_VALUE)).isFalse();
        assertThat(Tiles.within(new Tile(63, 0, 1), Long.MAX_VALUE)).isFalse();
    }

    @Test
    void nothingBeyondTheTreeIsWithinIt() {
        assertThat(Tiles.within(new Bundle(1, 1), 257)).isTrue();
        assertThat(Tiles.within(new Bundle(1, 2), 257)).isFalse();
        assertThat(Tiles.within(new Bundle(1, 256), 257)).isFalse();
        assertThat(Tiles.within(new Bundle(2, 1), 257)).isFalse();
        assertThat(Tiles.within(new Bundle(0, 7), 257)).isTrue();
    }

    @Test
    void proofsFromTilesAreThoseFromTheTree() {
        for (int size : new int[]{1, 255, 256, 257, 1000, 65_535, 65_536, SIZE}) {
            for (long index : new long[]{0, size / 2, size - 1}) {
                assertThat(Inclusion.prove(index, size, new TiledHashes(size, TilesTest::row)))
                        .isEqualTo(Inclusion.prove(index, size, TREE));
                assertThat(Consistency.prove(index, size, new TiledHashes(size, TilesTest::row)))
                        .isEqualTo(Consistency.prove(index, size, TREE));
            }
            assertThat(CompactRange.of(size, new TiledHashes(size, TilesTest::row)).root())
                    .isEqualTo(TREE.root(size));
        }
    }

    @Test
    void aProofNeedsFewTiles() {
        Set<Tile> needed = Tiles.neededBy(SIZE, hashes -> Inclusion.prove(300, SIZE, hashes));
        assertThat(needed).containsExactlyInAnyOrder(
                new Tile(0, 1, 256), new Tile(1, 0, 256), new Tile(0, 256, 1));
        TileSource onlyThese = tile -> needed.contains(tile) ? row(tile) : Optional.empty();
        assertThat(Inclusion.prove(300, SIZE, new TiledHashes(SIZE, onlyThese)))
                .isEqualTo(Inclusion.prove(300, SIZE, TREE));
    }

    @Test
    void aMissingOrShortTileIsNamed() {
        TiledHashes missing = new TiledHashes(257, tile -> Optional.empty());
        assertThatThrownBy(() -> Inclusion.prove(256, 257, missing))
                .isInstanceOf(UnusableTile.class).hasMessageContaining("tile/1/000.p/1: is missing");
        TiledHashes cut = new TiledHashes(257, tile -> Optional.of(new byte[31]));
        assertThatThrownBy(() -> Inclusion.prove(0, 257, cut))
                .isInstanceOfSatisfying(UnusableTile.class, e -> assertThat(e.tile()).isEqualTo(new Tile(0, 0, 256)))
                .hasMessageContaining("31 bytes, expected 8192");
    }

    /** Grown in steps that start and end anywhere, as an integrator would. */
    private static Map<String, byte[]> rows() {
        Map<String, byte[]> rows = new HashMap<>();
        int size = 0;
        for (int step = 1; size < SIZE; step = step * 3 % 5003) {
            int old = size;
            CompactRange range = CompactRange.of(old, new TiledHashes(old, tile -> rowIn(rows, tile)));
            TileGrowth growth = new TileGrowth(range);
            for (size = old; size < Math.min(SIZE, old + step); size++) {
                growth.append(GrownTree.leaf(size));
            }
            assertThat(growth.pieces()).extracting(TileGrowth.Piece::tile)
                    .containsExactlyInAnyOrderElementsOf(Tiles.between(old, size));
            for (TileGrowth.Piece piece : growth.pieces()) {
                ByteArrayOutputStream row = new ByteArrayOutputStream();
                row.writeBytes(rowIn(rows, piece.tile()).orElse(new byte[0]));
                row.writeBytes(piece.bytes());
                assertThat(row.size()).isEqualTo(piece.tile().length());
                rows.put(key(piece.tile()), row.toByteArray());
            }
        }
        return rows;
    }

    private static Optional<byte[]> row(Tile tile) {
        return rowIn(ROWS, tile);
    }

    private static Optional<byte[]> rowIn(Map<String, byte[]> rows, Tile tile) {
        return Optional.ofNullable(rows.get(key(tile)));
    }

    private static String key(Tile tile) {
        return tile.level() + "/" + tile.index();
    }
}
