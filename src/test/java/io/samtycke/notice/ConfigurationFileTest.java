package io.samtycke.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.platform.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files of one document and of several. */
class ConfigurationFileTest {

    @TempDir
    Path folder;

    private final ConfigurationFile files = new ConfigurationFile(new YamlMapper(new ObjectMapper()));

    @Test
    void severalDocumentsStandInOneFile() throws IOException {
        assertThat(files.read(write("# ours\n---\nsite: one\nname: '---'\n--- # second\nsite: two\n---\n")))
                .extracting(Configuration::site)
                .containsExactly("one", "two");
        assertThat(files.read(write("{\"site\": \"one\"}"))).extracting(Configuration::site).containsExactly("one");
    }

    @Test
    void whatIsWrongInALaterDocumentIsFoundOnItsLineOfTheFile() throws IOException {
        Path file = write("site: one\n---\nsite: two\nname: [\n");
        assertThatThrownBy(() -> files.read(file)).isInstanceOf(ProblemException.class)
                .hasMessageMatching("(?s).*line [45],.*");
    }

    @Test
    void aFileWithoutADocumentOrASiteIsRefused() throws IOException {
        Path empty = write("---\n# nothing\n");
        assertThatThrownBy(() -> files.read(empty)).hasMessageContaining("is empty");
        Path unnamed = write("site: one\n---\nname: Two\n");
        assertThatThrownBy(() -> files.read(unnamed)).hasMessageContaining("does not say which site");
        assertThatThrownBy(() -> files.read(folder.resolve("none.yaml"))).hasMessageContaining("There is no file");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("samtycke.yaml"), text);
    }
}
