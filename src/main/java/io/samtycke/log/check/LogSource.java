package io.samtycke.log.check;

import java.io.IOException;
import java.util.Optional;

/** Where the files of a log are. Several may be read at once. */
public interface LogSource {

    /**
     * @param path below the prefix of the log
     * @param atMost bytes; of a longer file this many are given
     * @return empty when there is no such file
     * @throws IOException when that cannot be known; its message is a sentence for people
     */
    Optional<byte[]> read(String path, int atMost) throws IOException;
}
