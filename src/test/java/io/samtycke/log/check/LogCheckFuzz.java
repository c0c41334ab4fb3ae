package io.samtycke.log.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/** One file of a log replaced by something else: it is found, said in sentences, and nothing throws. */
class LogCheckFuzz {

    private static final MadeLog LOG = new MadeLog(258);
    private static final Map<String, byte[]> GOOD = Map.copyOf(LOG.files);
    private static final List<String> PATHS = GOOD.keySet().stream().filter(path -> !path.equals("vkeys")).sorted()
            .toList();

    /** @param bytes the first says which file; the rest takes its place */
    @MethodSource("seeds")
    @FuzzTest
    void isFound(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        String path = PATHS.get(Byte.toUnsignedInt(bytes[0]) % PATHS.size());
        byte[] content = Arrays.copyOfRange(bytes, 1, bytes.length);
        LOG.files.put(path, content);
        try {
            LogReport report = new LogCheck(LOG.source(), LOG.identity(), Map.of()).run();
            if (!path.equals(CheckedFiles.CHECKPOINT)) {
                assertThat(report.verified()).isEqualTo(Arrays.equals(content, GOOD.get(path)));
            } else if (report.verified()) {
                // signatures by others may have been added
                assertThat(report.size()).isEqualTo(LOG.size());
            }
            assertThat(report.findings()).allSatisfy(finding -> assertThat(finding.sentence()).endsWith("."));
        } finally {
            LOG.files.put(path, GOOD.get(path));
        }
    }

    static Stream<byte[]> seeds() {
        return IntStream.range(0, PATHS.size()).mapToObj(i -> {
            byte[] content = GOOD.get(PATHS.get(i));
            byte[] seed = new byte[1 + content.length];
            seed[0] = (byte) i;
            System.arraycopy(content, 0, seed, 1, content.length);
            return seed;
        });
    }
}
