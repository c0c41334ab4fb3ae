package io.samtycke.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.awaitility.Awaitility;

import io.samtycke.testsupport.Api;

/** Evidence bundles as an auditor gets and unpacks them. */
public final class Bundles {

    private Bundles() {
    }

    /** The bundle of a record, asked for until the record is in the log. */
    public static byte[] ofRecord(String site, Object id) {
        return Awaitility.await()
                .until(() -> Api.as(Api.key("auditor", site))
                        .get("/admin/v1/sites/" + site + "/consents/" + id + "/evidence"),
                        answer -> answer.statusCode() == 200)
                .asByteArray();
    }

    /** Contents by name, in their order in the zip. */
    static Map<String, byte[]> files(byte[] bundle) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    public static Path unpack(byte[] bundle, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files(bundle).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }
}
