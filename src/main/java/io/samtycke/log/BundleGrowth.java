package io.samtycke.log;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.samtycke.log.tile.EntryBundle;
import io.samtycke.log.tile.LogResource;

/** Gathers what bundles grow by while entries are appended. Not for several threads. */
final class BundleGrowth {

    private final SortedMap<Long, ByteArrayOutputStream> grown = new TreeMap<>();
    private long size;

    /** @param size entries that are in the log already */
    BundleGrowth(long size) {
        this.size = size;
    }

    void append(byte[] entry) {
        grown.computeIfAbsent(size / LogResource.FULL, index -> new ByteArrayOutputStream())
                .writeBytes(EntryBundle.encode(List.of(entry)));
        size++;
    }

    /** Of the bundles that grow, in order. */
    Object[] indices() {
        return grown.keySet().toArray();
    }

    /** What is added at the end of each, in the same order. */
    byte[][] bytes() {
        return grown.values().stream().map(ByteArrayOutputStream::toByteArray).toArray(byte[][]::new);
    }
}
