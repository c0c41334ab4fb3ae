package io.samtycke.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.consent.ConsentRecord;
import io.samtycke.log.ActReader;
import io.samtycke.platform.Act;
import io.samtycke.platform.Page;
import io.samtycke.platform.ProblemException;
import io.samtycke.site.SiteService;

/** The consent log of a site as auditors read it. */
@ApplicationScoped
class ConsentLogService {

    private final SiteService sites;
    private final ConsentLog log;
    private final ObjectMapper json;
    private final ActReader openings;
    private final Event<Act> acts;

    ConsentLogService(SiteService sites, ConsentLog log, ObjectMapper json, ActReader openings, Event<Act> acts) {
        this.sites = sites;
        this.log = log;
        this.json = json;
        this.openings = openings;
        this.acts = acts;
    }

    Page<ConsentRecord> page(String site, LogFilter filter, String cursor, int limit) {
        long siteId = sites.get(site).id();
        List<ConsentRecord> found = log.page(siteId, filter, LogCursor.of(cursor), limit + 1).stream()
                .map(this::read)
                .toList();
        if (found.size() <= limit) {
            return Page.whole(found);
        }
        ConsentRecord last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), new LogCursor(last.receivedAt(), last.id()).text());
    }

    ConsentRecord get(String site, UUID id) {
        return log.find(sites.get(site).id(), id)
                .map(this::read)
                .orElseThrow(() -> ProblemException.notFound("Site “" + site + "” has no record " + id + "."));
    }

    /**
     * @param by who gets it, for the audit trail: it is told before the first byte leaves
     * @return what writes the export; the site is looked up now, so that a 404 can still be answered
     */
    Export export(String site, Format format, LogFilter filter, String by) {
        long siteId = sites.get(site).id();
        acts.fire(
                new Act("export", by, siteId, Map.of("site", site, "format", format.name().toLowerCase(Locale.ROOT))));
        return switch (format) {
            case CSV -> out -> csv(siteId, filter, out);
            case NDJSON -> out -> ndjson(siteId, filter, out);
            case PROOFS -> out -> proofs(siteId, filter, out);
        };
    }

    /** The stored bytes, a line each: whoever hashes a line hashes what was recorded. */
    private void ndjson(long siteId, LogFilter filter, OutputStream out) throws IOException {
        log.each(siteId, filter, bytes -> {
            out.write(bytes);
            out.write('\n');
        });
    }

    /**
     * What {@code verify-log --records} reads: records with what opens their entries, then the site's acts and tombstones
     * in the same form.
     */
    private void proofs(long siteId, LogFilter filter, OutputStream out) throws IOException {
        log.eachOpened(siteId, filter, (record, salt, index) -> {
            out.write("{\"record\":".getBytes(StandardCharsets.UTF_8));
            out.write(record);
            out.write(opening(salt, index));
        });
        openings.each(siteId, act -> {
            out.write(("{\"type\":" + act.type().identifier() + ",\"content\":").getBytes(StandardCharsets.UTF_8));
            out.write(act.content());
            out.write(opening(act.salt(), act.index()));
        });
    }

    private static byte[] opening(byte[] salt, Long index) {
        return (",\"salt\":\"" + Base64.getEncoder().encodeToString(salt) + "\",\"index\":" + index + "}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void csv(long siteId, LogFilter filter, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord((Object[]) CsvRecord.HEADER);
        log.each(siteId, filter, bytes -> csv.printRecord(CsvRecord.of(read(bytes))));
        csv.flush();
    }

    private ConsentRecord read(byte[] bytes) {
        try {
            return json.readValue(bytes, ConsentRecord.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored record is unreadable", e);
        }
    }

    /** How an export is written. */
    enum Format {
        CSV, NDJSON, PROOFS
    }

    /** Writes an export. */
    interface Export {
        void write(OutputStream out) throws IOException;
    }
}
