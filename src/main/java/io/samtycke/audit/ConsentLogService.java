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
import io.samtycke.consent.RestrictionStore;
import io.samtycke.log.ActReader;
import io.samtycke.platform.Act;
import io.samtycke.platform.Page;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;
import io.samtycke.site.SiteService;

/** The consent log of a site as auditors read it. */
@ApplicationScoped
class ConsentLogService {

    private final SiteService sites;
    private final ConsentLog log;
    private final ObjectMapper json;
    private final ActReader openings;
    private final RestrictionStore restrictions;
    private final Event<Act> acts;

    ConsentLogService(SiteService sites, ConsentLog log, ObjectMapper json, ActReader openings,
            RestrictionStore restrictions, Event<Act> acts) {
        this.sites = sites;
        this.log = log;
        this.json = json;
        this.openings = openings;
        this.restrictions = restrictions;
        this.acts = acts;
    }

    /** A page with fewer records than asked for, or none, and a cursor: the filter fits few, and there is more to look at. */
    Page<ConsentRecord> page(String site, LogFilter filter, String cursor, int limit, Reading reading) {
        long siteId = sites.get(site).id();
        LogCursor after = LogCursor.of(cursor);
        ConsentLog.Part part = log.page(siteId, filter, after, limit);
        List<ConsentRecord> found = part.records().stream().map(this::read).toList();
        List<ConsentRecord> shown = found.size() > limit ? found.subList(0, limit) : found;
        acts.fire(reading.act("records.list", siteId, site,
                Map.of("filter", filter.about(), "records", shown.size())));
        if (found.size() > limit) {
            ConsentRecord last = shown.get(limit - 1);
            return new Page<>(shown, new LogCursor(last.receivedAt(), last.id()).text());
        }
        return new Page<>(shown, part.end() == null ? null : part.end().text());
    }

    ConsentRecord get(String site, UUID id, boolean restricted, Reading reading) {
        long siteId = sites.get(site).id();
        ConsentRecord found = log.find(siteId, id)
                .map(this::read)
                .orElseThrow(() -> ProblemException.notFound("Site “" + site + "” has no record " + id + "."));
        if (!restricted && restrictions.find(siteId, found.visitor()).isPresent()) {
            throw ProblemException.refused(403, "The record is restricted (GDPR art. 18): a dpo or admin reads it with"
                    + " restricted=true.");
        }
        acts.fire(reading.act("record.read", siteId, site, Map.of("record", id.toString())));
        return found;
    }

    /**
     * @param last record that an interrupted export ended with, or null: this one goes on after it
     * @param reading who gets it and why, for the audit trail: it is told before the first byte leaves
     * @return what writes the export; the site is looked up now, so that a 404 can still be answered
     */
    Export export(String site, Format format, LogFilter filter, UUID last, Reading reading) {
        long siteId = sites.get(site).id();
        LogCursor after = last == null
                ? null
                : log.place(siteId, last)
                        .orElseThrow(() -> ProblemException.unprocessable(
                                "The export cannot go on where it ended: begin it again.",
                                List.of(new Violation("after", "must be a record of this site that still exists"))));
        acts.fire(reading.act("export", siteId, site,
                Map.of("format", format.name().toLowerCase(Locale.ROOT), "filter", filter.about())));
        return switch (format) {
            case CSV -> out -> csv(siteId, filter, after, out);
            case NDJSON -> out -> ndjson(siteId, filter, after, out);
            case PROOFS -> out -> proofs(siteId, filter, after, out);
        };
    }

    /** The stored bytes, a line each: whoever hashes a line hashes what was recorded. */
    private void ndjson(long siteId, LogFilter filter, LogCursor after, OutputStream out) throws IOException {
        log.each(siteId, filter, after, bytes -> {
            out.write(bytes);
            out.write('\n');
        });
    }

    /**
     * What {@code verify-log --records} reads: records with what opens their entries, then the site's acts and tombstones
     * in the same form.
     */
    private void proofs(long siteId, LogFilter filter, LogCursor after, OutputStream out) throws IOException {
        log.eachOpened(siteId, filter, after, (record, salt, index) -> {
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

    private void csv(long siteId, LogFilter filter, LogCursor after, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        if (after == null) {
            csv.printRecord((Object[]) CsvRecord.HEADER);
        }
        log.each(siteId, filter, after, bytes -> csv.printRecord(CsvRecord.of(read(bytes))));
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
