package io.samtycke.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void aMissingDirectoryIsCreatedForItsOwnerOnly() throws Exception {
        Path data = folder.resolve("a/b");
        assertThat(DataDirectory.prepare(data).root()).isEqualTo(data.toRealPath());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void anExistingDirectoryKeepsItsMode() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataDirectory.prepare(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aFileInItsPlaceIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));
        assertThatThrownBy(() -> EmbeddedDatabase.open(file)).isInstanceOf(DatabaseUnavailable.class)
                .hasMessage("The data directory " + file
                        + " cannot be used (it is a file): mend that, or choose another one with samtycke.data-dir.");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamedWithTheReason() throws IOException {
        Path data = Files.createFile(folder.resolve("file")).resolve("data");
        assertThatThrownBy(() -> EmbeddedDatabase.open(data)).isInstanceOf(DatabaseUnavailable.class)
                .hasMessageStartingWith("The data directory " + data + " cannot be used (user ")
                .hasMessageEndingWith("Not a directory): mend that, or choose another one with samtycke.data-dir.");
    }

    @Test
    void aNameThatAShellWouldReadIsRefused() {
        assertThatThrownBy(() -> EmbeddedDatabase.open(folder.resolve("$HOME"))).isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("its name holds one of \" $ ` % ?");
    }
}
