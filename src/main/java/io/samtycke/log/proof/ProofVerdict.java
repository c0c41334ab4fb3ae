package io.samtycke.log.proof;

import io.samtycke.log.entry.LogEntry;
import io.samtycke.log.note.CheckpointVerdict;
import io.samtycke.log.reading.Verdict;
import io.samtycke.log.tree.InclusionVerdict;

/** Whether a proof file proves that an entry is in a certain log. */
public sealed interface ProofVerdict extends Verdict {

    /** It does. */
    record Proven(long index, LogEntry entry, CheckpointVerdict.Trusted checkpoint) implements ProofVerdict {

        @Override
        public String code() {
            return "proven";
        }

        @Override
        public String sentence() {
            return "Proven: entry " + index + " of the log " + checkpoint.checkpoint().origin() + ". "
                    + checkpoint.sentence();
        }
    }

    /** Not a proof file. */
    record Malformed(String why) implements ProofVerdict {

        @Override
        public String code() {
            return "malformed";
        }

        @Override
        public String sentence() {
            return "This is not a proof file: " + why + ".";
        }
    }

    /** The beginning of a proof file. */
    record Truncated(String why) implements ProofVerdict {

        @Override
        public String code() {
            return "truncated";
        }

        @Override
        public String sentence() {
            return "The end of the file is missing: " + why + ".";
        }
    }

    /** The checkpoint in the file is not one of this log; its verdict says why, and lends its code. */
    record NoCheckpoint(CheckpointVerdict verdict) implements ProofVerdict {

        @Override
        public String code() {
            return verdict.code();
        }

        @Override
        public String sentence() {
            return verdict.sentence();
        }
    }

    /** The checkpoint holds, but no record was given and the file carries none that we can read. */
    record NoRecord() implements ProofVerdict {

        @Override
        public String code() {
            return "no-record";
        }

        @Override
        public String sentence() {
            return "The file does not carry the record and its salt; give them as well.";
        }
    }

    /** The file proves the record it carries, and that is not the one in question. */
    record OtherRecord(long index) implements ProofVerdict {

        @Override
        public String code() {
            return "other-record";
        }

        @Override
        public String sentence() {
            return "Entry " + index + " is in the log, but it stands for another record than this one.";
        }
    }

    /** The checkpoint holds, but the entry is not shown to be under its root. */
    record NotInTree(long index, long size, InclusionVerdict verdict) implements ProofVerdict {

        @Override
        public String code() {
            return "not-in-tree";
        }

        @Override
        public String sentence() {
            return switch (verdict) {
                case INDEX_OUTSIDE_TREE -> "The signed tree has " + size + " entries and no entry " + index + ".";
                case WRONG_PROOF_LENGTH -> "For entry " + index + " of " + size + " the proof has the wrong length.";
                default -> "The signed tree does not have this at entry " + index
                        + ": the record, its salt or the proof was changed.";
            };
        }
    }
}
