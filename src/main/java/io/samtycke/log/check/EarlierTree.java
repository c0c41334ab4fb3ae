package io.samtycke.log.check;

import java.util.function.Consumer;

import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.tree.CompactRange;
import io.samtycke.log.tree.Hash;

/** Whether the tree begins with one that was signed before: computed from the leaves themselves, without a proof. */
final class EarlierTree implements Consumer<Leaf> {

    private final String name;
    private final Checkpoint earlier;
    private final CompactRange range = new CompactRange();
    private boolean gap;

    /** @param name for people, such as the file it came from */
    EarlierTree(String name, Checkpoint earlier) {
        this.name = name;
        this.earlier = earlier;
    }

    @Override
    public void accept(Leaf leaf) {
        if (leaf.index() < earlier.size()) {
            leaf.hash().ifPresentOrElse(range::append, () -> gap = true);
        }
    }

    /** After the last leaf of a tree of this size. */
    void judge(long size, Findings findings) throws CheckEnded {
        if (earlier.size() > size) {
            findings.add("shrunk", name, "had " + earlier.size() + " entries, the log now has " + size + ".");
        } else if (gap || range.size() < earlier.size()) {
            findings.add("unknown", name, "cannot be compared: entries of the log are missing.");
        } else if (!range.root().equals(earlier.root())) {
            Hash now = range.root();
            findings.add("rewritten", name, "was signed for " + earlier.size() + " entries with root "
                    + earlier.root() + ", but the first " + earlier.size() + " entries now lead to " + now
                    + ": the log was rewritten or has two faces.");
        }
    }
}
