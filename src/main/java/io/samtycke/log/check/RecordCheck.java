package io.samtycke.log.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.samtycke.log.entry.EntryType;
import io.samtycke.log.tree.Hash;

/** Holds records against the leaves of a checked log: each record has its leaf, and each leaf its record or tombstone. */
public final class RecordCheck {

    private final LeafFile leaves;
    private final long size;
    private final Findings findings = new Findings();
    private final LeafSet present = new LeafSet();
    private final LeafSet erased = new LeafSet();
    private long matched;
    private boolean ended;

    /** @param size of the log */
    public RecordCheck(LeafFile leaves, long size) throws IOException {
        this.leaves = leaves;
        this.size = size;
        leaves.finish();
    }

    /** Adds a record; what it says is a tombstone counts only if the log says so too. */
    public void add(Disclosed disclosed) throws IOException {
        try {
            if (!ended) {
                judge(disclosed);
            }
        } catch (CheckEnded end) {
            ended(end);
        }
    }

    /** Adds something that should have been a record. */
    public void malformed(String place, String why) {
        try {
            if (!ended) {
                findings.add("malformed", place, why + ".");
            }
        } catch (CheckEnded end) {
            ended(end);
        }
    }

    private void judge(Disclosed disclosed) throws IOException, CheckEnded {
        String place = disclosed.place();
        if (disclosed.index().isEmpty()) {
            findings.add("no-leaf", place, "has no leaf: it was not in the log when this was written.");
            return;
        }
        long index = disclosed.index().getAsLong();
        if (index >= size) {
            findings.add("no-leaf", place, "says it is entry " + index + ", but the signed log has " + size
                    + " entries.");
            return;
        }
        LeafFile.Row row = leaves.row(index);
        if (!row.known()) {
            findings.add("unknown", place, "cannot be compared: entry " + index + " of the log could not be read.");
            return;
        }
        Hash leaf = disclosed.opening().entry().leaf();
        if (!leaf.equals(row.leaf())) {
            findings.add("other-record", place, "is not what entry " + index
                    + " of the log stands for: the record, its salt or its index was changed.");
            return;
        }
        if (!present.add(index)) {
            findings.add("twice", place, "is entry " + index + ", which was there before.");
            return;
        }
        matched++;
        for (long gone : disclosed.erased()) {
            if (gone >= index || leaves.row(gone).type() != EntryType.CONSENT.identifier()) {
                findings.add("wrong-tombstone", place, "says that entry " + gone
                        + " was erased, which is not a consent record before it.");
            } else {
                erased.add(gone);
            }
        }
    }

    /**
     * After the last record.
     *
     * @param complete whether every record of the installation should have been there
     */
    public List<Finding> findings(boolean complete) throws IOException {
        try {
            if (!ended) {
                settle(complete);
            }
        } catch (CheckEnded end) {
            ended(end);
        }
        return findings.all();
    }

    /** Records and acts that are what their leaves stand for. */
    public long matched() {
        return matched;
    }

    private void settle(boolean complete) throws IOException, CheckEnded {
        Runs without = new Runs("no-record", "a consent record in the log, for which neither record nor tombstone"
                + " was given.");
        Runs both = new Runs("erased-but-there", "erased according to a tombstone, but the record is there.");
        for (long index = 0; index < size; index++) {
            boolean consent = leaves.row(index).type() == EntryType.CONSENT.identifier();
            boolean live = present.contains(index);
            boolean gone = erased.contains(index);
            without.next(index, complete && consent && !live && !gone);
            both.next(index, live && gone);
        }
        without.next(size, false);
        both.next(size, false);
    }

    private void ended(CheckEnded end) {
        findings.add(end);
        ended = true;
    }

    /** One finding for entries in a row. */
    private final class Runs {

        private final String code;
        private final String what;
        private final List<Long> run = new ArrayList<>();

        Runs(String code, String what) {
            this.code = code;
            this.what = what;
        }

        void next(long index, boolean found) throws CheckEnded {
            if (found) {
                if (run.size() == 2) {
                    run.remove(1);
                }
                run.add(index);
            } else if (!run.isEmpty()) {
                String place = "entry " + Places.range(run.get(0), run.get(run.size() - 1));
                run.clear();
                findings.add(code, place, what);
            }
        }
    }
}
