package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.samtycke.log.tree.CompactRange;
import io.samtycke.log.tree.Hash;
import io.samtycke.log.tree.HashSource;

/** A tree in memory with entry i = i in ASCII decimal, the rule of docs/log-vectors.json. */
public final class GrownTree implements HashSource {

    private final Map<Integer, List<Hash>> levels = new HashMap<>();
    private final List<Hash> roots = new ArrayList<>();

    public GrownTree(int size) {
        CompactRange range = new CompactRange();
        roots.add(range.root());
        for (int i = 0; i < size; i++) {
            range.append(leaf(i), (level, index, hash) -> levels.computeIfAbsent(level, l -> new ArrayList<>())
                    .add(hash));
            roots.add(range.root());
        }
    }

    public static Hash leaf(long index) {
        return Hash.leaf(Long.toString(index).getBytes(StandardCharsets.US_ASCII));
    }

    /** Of its first leaves. */
    public Hash root(int size) {
        return roots.get(size);
    }

    @Override
    public Hash at(int level, long index) {
        return levels.get(level).get((int) index);
    }
}
