package io.samtycke.log.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.samtycke.log.entry.EntryType;
import io.samtycke.log.entry.LogEntry;
import io.samtycke.log.note.CheckpointVerdict;
import io.samtycke.log.note.LogIdentity;
import io.samtycke.log.tree.Hash;

/** Checks a whole log: signature, entries, tiles, and that it begins with what was signed before. */
public final class LogCheck {

    private final LogSource source;
    private final LogIdentity log;
    private final Findings findings = new Findings();
    private final Map<EntryType, Long> types = new EnumMap<>(EntryType.class);
    private final List<Consumer<Leaf>> audience = new ArrayList<>(List.of(this::count));
    private final Map<String, byte[]> earlier;

    /**
     * @param log never taken from the log itself without saying so
     * @param earlier signed notes that were seen before, by a name for people
     */
    public LogCheck(LogSource source, LogIdentity log, Map<String, byte[]> earlier) {
        this.source = source;
        this.log = log;
        this.earlier = earlier;
    }

    /** Is handed every leaf, in order. */
    public LogCheck tell(Consumer<Leaf> listener) {
        audience.add(listener);
        return this;
    }

    public LogReport run() {
        Optional<CheckpointVerdict.Trusted> checkpoint = Optional.empty();
        try {
            checkpoint = checkpoint();
            if (checkpoint.isPresent()) {
                check(checkpoint.get().checkpoint().size(), checkpoint.get().checkpoint().root());
            }
        } catch (CheckEnded end) {
            findings.add(end);
        }
        return new LogReport(checkpoint, types, findings.all());
    }

    private Optional<CheckpointVerdict.Trusted> checkpoint() throws CheckEnded {
        Optional<byte[]> note = new CheckedFiles(source, findings).checkpoint();
        return note.isPresent() ? trusted(CheckedFiles.CHECKPOINT, note.get()) : Optional.empty();
    }

    private Optional<CheckpointVerdict.Trusted> trusted(String name, byte[] note) throws CheckEnded {
        CheckpointVerdict verdict = log.judge(note);
        if (verdict instanceof CheckpointVerdict.Trusted trusted) {
            return Optional.of(trusted);
        }
        findings.add(verdict.code(), name, verdict.sentence());
        return Optional.empty();
    }

    private void check(long size, Hash root) throws CheckEnded {
        List<EarlierTree> trees = new ArrayList<>();
        for (Map.Entry<String, byte[]> note : earlier.entrySet()) {
            trusted(note.getKey(), note.getValue())
                    .ifPresent(trusted -> trees.add(new EarlierTree(note.getKey(), trusted.checkpoint())));
        }
        audience.addAll(trees);
        try (ReadAhead ahead = new ReadAhead(source, new WalkOrder(size))) {
            new TreeWalk(new CheckedFiles(ahead, findings), findings,
                    leaf -> audience.forEach(listener -> listener.accept(leaf))).walk(size, root);
        }
        for (EarlierTree tree : trees) {
            tree.judge(size, findings);
        }
    }

    private void count(Leaf leaf) {
        leaf.entry().flatMap(bytes -> LogEntry.parse(bytes).optional())
                .ifPresent(entry -> types.merge(entry.type(), 1L, Long::sum));
    }
}
