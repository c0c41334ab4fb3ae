package io.samtycke.consent;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.notice.Notice;
import io.samtycke.notice.VersionService;
import io.samtycke.notice.VersionView;
import io.samtycke.site.StoredSite;

/** A visitor's records as the visitor takes them along, each told with the notice of its time. */
@ApplicationScoped
public class PortableRecords {

    private final RecordReader records;
    private final RestrictionStore restrictions;
    private final VersionService versions;
    private final ObjectMapper json;

    PortableRecords(
            RecordReader records, RestrictionStore restrictions, VersionService versions, ObjectMapper json) {
        this.records = records;
        this.restrictions = restrictions;
        this.versions = versions;
        this.json = json;
    }

    /** Restricted or not: it is the visitor's own, or a data protection officer asks. */
    public PortableView of(StoredSite site, String visitor) {
        List<ConsentRecord> newestFirst = records.ofVisitor(site.id(), visitor);
        List<ConsentRecord> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        Map<Integer, Shown> notices = new HashMap<>();
        List<PortableRecord> portable = new ArrayList<>();
        Map<String, Boolean> before = Map.of();
        for (ConsentRecord record : oldestFirst) {
            Shown shown = notices.computeIfAbsent(record.version(), version -> shown(site.key(), version));
            portable.add(new PortableMapping(record, before, shown, site.site().retentionMonths()).record());
            before = record.categories();
        }
        Collections.reverse(portable);
        return new PortableView(newestFirst, null, site.key(), visitor,
                restrictions.find(site.id(), visitor).orElse(null), portable);
    }

    private Shown shown(String site, int number) {
        VersionView version = versions.get(site, number);
        try {
            return new Shown(version, json.readValue(version.notice(), Notice.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("notice " + number + " of " + site + " is unreadable", e);
        }
    }

    /** A notice as it was published. */
    record Shown(VersionView version, Notice notice) {}
}
