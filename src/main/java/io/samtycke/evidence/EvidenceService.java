package io.samtycke.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.samtycke.audit.Reading;
import io.samtycke.evidence.EvidenceReader.StoredRecord;
import io.samtycke.log.LogProofs;
import io.samtycke.log.PublishedLog;
import io.samtycke.log.entry.EntryType;
import io.samtycke.log.entry.Opening;
import io.samtycke.notice.VersionService;
import io.samtycke.notice.VersionView;
import io.samtycke.platform.Act;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;
import io.samtycke.site.SiteService;
import io.samtycke.site.StoredSite;
import io.samtycke.snippet.ScriptService;

/** Puts evidence together. */
@ApplicationScoped
class EvidenceService {

    /** Of one bundle: some 40 MB as a zip, and a few minutes. */
    static final int MOST = 10_000;

    private final SiteService sites;
    private final EvidenceReader records;
    private final LogProofs proofs;
    private final VersionService versions;
    private final ScriptService scripts;
    private final Event<Act> acts;

    EvidenceService(SiteService sites, EvidenceReader records, LogProofs proofs, VersionService versions,
            ScriptService scripts, Event<Act> acts) {
        this.sites = sites;
        this.records = records;
        this.proofs = proofs;
        this.versions = versions;
        this.scripts = scripts;
        this.acts = acts;
    }

    /** One record with its proof; empty while it is not yet in the log. */
    Optional<Bundle> one(String site, EvidenceQuery query, Reading reading) {
        StoredSite stored = sites.get(site);
        StoredRecord record = records.records(stored.id(), query, 1).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("Site “" + site + "” has no record " + query.id()
                        + (query.restricted()
                                ? "."
                                : ", or it is restricted: a dpo or admin asks for that with restricted=true.")));
        return proofs.published()
                .filter(log -> log.prove(stored.id(), record.id(),
                        new Opening(EntryType.CONSENT, record.salt(), record.content())).isPresent())
                .map(log -> bundle(stored, List.of(record), log, query, reading));
    }

    /** Many; those that are not yet in the log are named in the bundle. Empty before the log has a checkpoint at all. */
    Optional<Bundle> many(String site, EvidenceQuery query, Reading reading) {
        StoredSite stored = sites.get(site);
        List<StoredRecord> found = records.records(stored.id(), query, MOST + 1);
        if (found.size() > MOST) {
            throw ProblemException.unprocessable("A bundle holds at most " + MOST + " records.",
                    List.of(new Violation("to", "must end the period earlier, so that fewer records are in it")));
        }
        return proofs.published().map(log -> bundle(stored, found, log, query, reading));
    }

    /** The act is kept before the first byte leaves. */
    private Bundle bundle(StoredSite site, List<StoredRecord> found, PublishedLog log, EvidenceQuery query,
            Reading reading) {
        acts.fire(reading.act("evidence", site.id(), site.key(), query.about(found.size())));
        return new Bundle(site.id(), found, log, new Bundle.Notices() {
            @Override
            public byte[] canonical(int version) {
                return versions.get(site.key(), version).notice().getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public Optional<String> page(int version, String language) {
                VersionView view = versions.get(site.key(), version);
                return scripts.kept(site.id(), version)
                        .map(script -> ShownNotice.page(site.key(), version, view.noticeHash(),
                                view.publishedAt().toString(), language, script));
            }
        });
    }
}
