package io.samtycke.log.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.samtycke.log.GrownTree;
import io.samtycke.log.Vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TreeTest {

    private static final GrownTree TREE = new GrownTree(65_537);

    @ParameterizedTest
    @MethodSource
    void rootsAreThoseOfOtherImplementations(JsonNode one) {
        assertThat(TREE.root(one.get("size").asInt())).isEqualTo(Vectors.hash(one.get("root")));
    }

    static Stream<JsonNode> rootsAreThoseOfOtherImplementations() {
        return Vectors.of("roots");
    }

    @ParameterizedTest
    @MethodSource
    void inclusionProofsAreThoseOfOtherImplementations(JsonNode one) {
        int size = one.get("size").asInt();
        long index = one.get("index").asLong();
        List<Hash> proof = Vectors.hashes(one.get("proof"));
        assertThat(Inclusion.prove(index, size, TREE)).isEqualTo(proof);
        assertThat(Inclusion.verify(index, size, GrownTree.leaf(index), proof, TREE.root(size)))
                .isEqualTo(InclusionVerdict.INCLUDED);
    }

    static Stream<JsonNode> inclusionProofsAreThoseOfOtherImplementations() {
        return Vectors.of("inclusion");
    }

    @ParameterizedTest
    @MethodSource
    void consistencyProofsAreThoseOfOtherImplementations(JsonNode one) {
        int old = one.get("old").asInt();
        int size = one.get("new").asInt();
        List<Hash> proof = Vectors.hashes(one.get("proof"));
        assertThat(Consistency.prove(old, size, TREE)).isEqualTo(proof);
        assertThat(Consistency.verify(old, TREE.root(old), size, TREE.root(size), proof))
                .isEqualTo(ConsistencyVerdict.CONSISTENT);
    }

    static Stream<JsonNode> consistencyProofsAreThoseOfOtherImplementations() {
        return Vectors.of("consistency");
    }

    @Test
    void theExampleOfTheRfcHolds() {
        List<Hash> leaves = Stream.of("d0", "d1", "d2", "d3", "d4", "d5", "d6")
                .map(entry -> Hash.leaf(entry.getBytes(StandardCharsets.US_ASCII))).toList();
        HashSource tree = (level, index) -> rangeOf(leaves.subList(
                (int) index << level, (int) (index + 1) << level)).root();
        Hash root = Vectors.hash(Vectors.of("rfc9162", "root").findAny().orElseThrow().get("root"));
        assertThat(rangeOf(leaves).root()).isEqualTo(root);
        assertThat(Vectors.of("rfc9162", "index")).hasSize(4).allSatisfy(one -> assertThat(
                Inclusion.prove(one.get("index").asLong(), 7, tree)).isEqualTo(Vectors.hashes(one.get("proof"))));
        assertThat(Vectors.of("rfc9162", "old")).hasSize(3).allSatisfy(one -> assertThat(
                Consistency.prove(one.get("old").asLong(), 7, tree)).isEqualTo(Vectors.hashes(one.get("proof"))));
    }

    @Test
    void theTreeOfCertificateTransparencyHasItsRoots() {
        CompactRange range = new CompactRange();
        List<Hash> roots = new ArrayList<>();
        Vectors.of("known", "entries").findAny().orElseThrow().get("entries").forEach(entry -> {
            range.append(Hash.leaf(HexFormat.of().parseHex(entry.asText())));
            roots.add(range.root());
        });
        assertThat(roots).isEqualTo(Vectors.of("known", "root").map(one -> Vectors.hash(one.get("root"))).toList());
    }

    @Test
    void everyProofOfSmallTreesHoldsAndNoOtherIndexOrSizeDoes() {
        int most = 40;
        for (int size = 1; size <= most; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> proof = Inclusion.prove(index, size, TREE);
                for (int other = -1; other <= size; other++) {
                    assertThat(Inclusion.verify(other, size, GrownTree.leaf(index), proof,
                            TREE.root(size)) == InclusionVerdict.INCLUDED).isEqualTo(other == index);
                }
            }
            for (int old = 0; old <= size; old++) {
                List<Hash> proof = Consistency.prove(old, size, TREE);
                for (int other = -1; other <= size + 1; other++) {
                    Hash otherRoot = other < 0 ? Hash.EMPTY : TREE.root(other);
                    boolean trivial = proof.isEmpty() && (other == 0 || other == size);
                    assertThat(Consistency.verify(other, otherRoot, size, TREE.root(size),
                            proof) == ConsistencyVerdict.CONSISTENT).isEqualTo(other == old || trivial);
                }
            }
        }
    }

    @Test
    void verdictsSayWhatIsWrong() {
        List<Hash> proof = Inclusion.prove(3, 7, TREE);
        Hash leaf = GrownTree.leaf(3);
        assertThat(Inclusion.verify(7, 7, leaf, proof, TREE.root(7))).isEqualTo(InclusionVerdict.INDEX_OUTSIDE_TREE);
        assertThat(Inclusion.verify(3, 7, leaf, proof.subList(1, 3), TREE.root(7)))
                .isEqualTo(InclusionVerdict.WRONG_PROOF_LENGTH);
        assertThat(Inclusion.verify(3, 7, leaf, proof, TREE.root(8))).isEqualTo(InclusionVerdict.OTHER_ROOT);

        List<Hash> steps = Consistency.prove(3, 7, TREE);
        assertThat(Consistency.verify(7, TREE.root(7), 3, TREE.root(3), steps))
                .isEqualTo(ConsistencyVerdict.SIZES_OUT_OF_ORDER);
        assertThat(Consistency.verify(3, TREE.root(3), 7, TREE.root(7), List.of()))
                .isEqualTo(ConsistencyVerdict.WRONG_PROOF_LENGTH);
        assertThat(Consistency.verify(1, TREE.root(1), 2, TREE.root(1), List.of()))
                .as("a tree that grew has another root").isEqualTo(ConsistencyVerdict.WRONG_PROOF_LENGTH);
        assertThat(Consistency.verify(3, TREE.root(4), 7, TREE.root(7), steps))
                .isEqualTo(ConsistencyVerdict.OTHER_OLD_ROOT);
        assertThat(Consistency.verify(3, TREE.root(3), 7, TREE.root(8), steps))
                .isEqualTo(ConsistencyVerdict.OTHER_NEW_ROOT);
        assertThat(Consistency.verify(7, TREE.root(7), 7, TREE.root(8), List.of()))
                .isEqualTo(ConsistencyVerdict.OTHER_NEW_ROOT);
        assertThat(Consistency.verify(0, TREE.root(1), 7, TREE.root(7), List.of()))
                .isEqualTo(ConsistencyVerdict.OTHER_OLD_ROOT);
    }

    @Test
    void noNumbersMakeVerificationThrowOrHang() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            List<Hash> proof = random.ints(random.nextInt(66), 0, 100).mapToObj(TREE::root).toList();
            long first = random.nextLong() >>> random.nextInt(64);
            long second = random.nextLong() >>> random.nextInt(64);
            assertThat(Inclusion.verify(first, second, TREE.root(1), proof, Hash.EMPTY)).as("seed " + seed)
                    .isNotEqualTo(InclusionVerdict.INCLUDED);
            assertThat(
                    Consistency.verify(first, TREE.root(1), second, Hash.EMPTY, proof) == ConsistencyVerdict.CONSISTENT)
                    .as("seed " + seed).isFalse();
        }
        assertThat(Inclusion.verify(Long.MAX_VALUE - 1, Long.MAX_VALUE, Hash.EMPTY, List.of(), Hash.EMPTY))
                .isEqualTo(InclusionVerdict.WRONG_PROOF_LENGTH);
    }

    @Test
    void aTreeGrowsOnFromItsRightEdge() {
        for (int size : new int[]{0, 1, 2, 3, 255, 256, 257, 65_535}) {
            CompactRange range = CompactRange.of(size, TREE);
            assertThat(range.root()).isEqualTo(TREE.root(size));
            range.append(GrownTree.leaf(size));
            range.append(GrownTree.leaf(size + 1));
            assertThat(range.size()).isEqualTo(size + 2L);
            assertThat(range.root()).isEqualTo(TREE.root(size + 2));
        }
    }

    @Test
    void whatCannotBeProvenIsRefused() {
        assertThatThrownBy(() -> Inclusion.prove(7, 7, TREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Inclusion.prove(-1, 7, TREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Consistency.prove(8, 7, TREE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CompactRange rangeOf(List<Hash> leaves) {
        CompactRange range = new CompactRange();
        leaves.forEach(range::append);
        return range;
    }
}
