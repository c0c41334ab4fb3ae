package io.samtycke.log;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.note.CheckpointVerdict;
import io.samtycke.log.note.LogIdentity;
import io.samtycke.log.note.Note;
import io.samtycke.log.tree.Hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the log keeps outside the database: its keys, and the mark of what was signed. */
class LogFilesOnDiskTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint("log.example/log", 7, Hash.leaf(new byte[]{1}));

    @TempDir
    Path folder;

    @Test
    void keysAreReadAsTheyWereMade() throws Exception {
        LogKeys made = LogKeys.create(folder.resolve("log.key"), "log.example/log");
        LogKeys read = LogKeys.read(folder.resolve("log.key"));
        assertThat(read.origin()).isEqualTo("log.example/log");
        assertThat(read.verifiers()).extracting(key -> key.encoded())
                .containsExactly(made.verifiers().get(0).encoded());
    }

    @Test
    void twoKeysOfOneLogBothSignSoThatEitherVerifies() throws Exception {
        Path file = folder.resolve("log.key");
        LogKeys old = LogKeys.create(folder.resolve("old"), "log.example/log");
        LogKeys fresh = LogKeys.create(folder.resolve("new"), "log.example/log");
        Files.writeString(file, Files.readString(folder.resolve("old")) + Files.readString(folder.resolve("new")));

        byte[] note = Note.sign(CHECKPOINT.text(), LogKeys.read(file).all()).bytes();

        for (LogKeys keys : new LogKeys[]{old, fresh}) {
            assertThat(LogIdentity.of(keys.verifiers().get(0)).judge(note))
                    .isInstanceOf(CheckpointVerdict.Trusted.class);
        }
    }

    @Test
    void keysOfTwoLogsInOneFileAreRefused() throws Exception {
        LogKeys.create(folder.resolve("one"), "one.example/log");
        LogKeys.create(folder.resolve("two"), "two.example/log");
        Path file = folder.resolve("log.key");
        Files.writeString(file, Files.readString(folder.resolve("one")) + Files.readString(folder.resolve("two")));
        assertThatThrownBy(() -> LogKeys.read(file)).hasMessageContaining("keys of 2 logs");
    }

    @Test
    void theMarkIsWhatWasLastWrittenAndNothingHalf() throws Exception {
        HighWater mark = new HighWater(folder.resolve("log.signed"));
        assertThat(mark.read()).isEmpty();
        mark.advance(new Checkpoint("log.example/log", 6, Hash.EMPTY));
        mark.advance(CHECKPOINT);
        assertThat(mark.read()).contains(CHECKPOINT);
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("log.signed"))
                .isDirectoryNotContaining("glob:**.new");
    }
}
