package io.samtycke.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import io.samtycke.evidence.EvidenceReader.StoredRecord;
import io.samtycke.log.PublishedLog;
import io.samtycke.log.entry.EntryType;
import io.samtycke.log.entry.Opening;
import io.samtycke.log.proof.TlogProof;

/**
 * A bundle that is ready to be written, file by file, while it is sent: only the records themselves are in memory.
 *
 * @param records oldest first
 */
record Bundle(long siteId, List<StoredRecord> records, PublishedLog log, Notices notices) {

    void write(OutputStream out) throws IOException {
        BundleWriter zip = new BundleWriter(out);
        zip.add("README.txt", readme());
        zip.add("log/checkpoint", log.checkpoint());
        zip.add("log/vkeys", log.vkeys());
        List<String> pending = new ArrayList<>();
        for (StoredRecord record : records) {
            notice(zip, record);
            String folder = "records/" + record.id() + "/";
            zip.add(folder + "record.json", record.content());
            zip.add(folder + "salt", Base64.getEncoder().encodeToString(record.salt()) + "\n");
            Optional<TlogProof> proof = log.prove(siteId, record.id(),
                    new Opening(EntryType.CONSENT, record.salt(), record.content()));
            if (proof.isPresent()) {
                zip.add(folder + record.id() + TlogProof.EXTENSION, proof.get().bytes());
            } else {
                pending.add(record.id().toString());
            }
        }
        if (!pending.isEmpty()) {
            zip.add("PENDING.txt", String.join("\n", pending) + "\n");
        }
        zip.finish();
    }

    private void notice(BundleWriter zip, StoredRecord record) throws IOException {
        String json = "notices/" + record.version() + ".json";
        if (!zip.has(json)) {
            zip.add(json, notices.canonical(record.version()));
        }
        String page = "notices/" + record.version() + "." + record.language() + ".html";
        if (!zip.has(page)) {
            Optional<String> shown = notices.page(record.version(), record.language());
            if (shown.isPresent()) {
                zip.add(page, shown.get());
            }
        }
    }

    private static String readme() throws IOException {
        try (InputStream in = Bundle.class.getResourceAsStream("/evidence/README.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The notices of the site. */
    interface Notices {
        byte[] canonical(int version);

        /** Empty for a version that was published without a script. */
        Optional<String> page(int version, String language);
    }
}
