package io.samtycke.database;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BinariesTest {

    @Test
    void thisMachineHasAnArchive() throws Exception {
        assertThat(Binaries.of(System.getProperty("os.name"), System.getProperty("os.arch")).archive()).isNotNull();
    }

    @Test
    void aMachineWithoutAnArchiveIsNamedWithTheWayOut() {
        assertThatThrownBy(() -> Binaries.of("SunOS", "sparcv9")).isInstanceOf(DatabaseUnavailable.class)
                .hasMessage(
                        "This build of Samtycke brings no PostgreSQL for sunos on sparcv9: build it on such a machine,"
                                + " or let SAMTYCKE_DB_URL point to a PostgreSQL server.");
    }

    @Test
    void programsSharedByALinkAreRefused(@TempDir Path folder) throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("postgres"), folder);
        Binaries binaries = Binaries.of(System.getProperty("os.name"), System.getProperty("os.arch"));
        assertThatThrownBy(() -> binaries.unpackInto(link)).isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(link + " is a link");
    }
}
