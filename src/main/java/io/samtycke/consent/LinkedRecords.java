package io.samtycke.consent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.samtycke.consent.PortableRecord.Party;
import io.samtycke.consent.PortableRecord.Purpose;

/**
 * Portable records as JSON-LD in the terms of the W3C Data Privacy Vocabulary, by its guide to ISO/IEC TS 27560. The
 * context is inside, so that nothing has to be fetched to read it.
 */
final class LinkedRecords {

    static final String MEDIA_TYPE = "application/ld+json";

    private static final Map<String, Object> CONTEXT = ordered(
            "dpv", "https://w3id.org/dpv#",
            "eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#",
            "dct", "http://purl.org/dc/terms/",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private LinkedRecords() {
    }

    static Map<String, Object> of(PortableView view) {
        return ordered("@context", CONTEXT, "@graph",
                view.records().stream().map(record -> node(view.site(), record)).toList());
    }

    private static Map<String, Object> node(String site, PortableRecord record) {
        PortableRecord.Event event = record.events().get(0);
        return ordered(
                "@id", "urn:uuid:" + record.recordId(),
                "@type", "dpv:ConsentRecord",
                "dct:conformsTo", reference("https://w3id.org/dpv/schema/dpv-27560"),
                "dct:identifier", record.recordId(),
                "dct:replaces", record.previousRecordId() == null
                        ? null
                        : reference("urn:uuid:" + record.previousRecordId()),
                "dct:language", record.language(),
                "dpv:hasDataSubject", ordered("@type", "dpv:DataSubject", "dpv:hasIdentifier", record.piiPrincipalId()),
                "dpv:hasDataController", record.piiControllers().stream()
                        .map(party -> party("dpv:DataController", party))
                        .toList(),
                "dpv:hasNotice", ordered(
                        "@type", "dpv:ConsentNotice",
                        "dct:source", record.privacyNotice().location(),
                        "dct:hasVersion", String.valueOf(record.privacyNotice().version()),
                        "dpv:hasIdentifier", "sha256:" + record.privacyNotice().hash()),
                "dpv:hasProcess", record.purposes().stream().map(purpose -> process(site, purpose)).toList(),
                "dpv:hasConsentStatus", reference("dpv:" + event.state().term()),
                "dpv:hasConsentControl", reference("dpv:WithdrawConsent"),
                "dpv:isIndicatedBy", ordered("@type", "dpv:DataSubject", "dpv:hasIdentifier", event.actor()),
                "dpv:isIndicatedAtTime", typed("xsd:dateTime", event.time()),
                "dpv:hasIndicationMethod", event.method() + " (" + event.surface() + ")",
                "dpv:hasDuration", typed("xsd:duration", event.validity()));
    }

    private static Map<String, Object> process(String site, Purpose purpose) {
        boolean asked = purpose.state().term() != null;
        return ordered(
                "@type", "dpv:Process",
                "dpv:hasPurpose", ordered(
                        "@id", "urn:samtycke:" + site + ":" + purpose.key(),
                        "@type", "dpv:Purpose",
                        "dct:title", purpose.name(),
                        "dct:description", purpose.description()),
                "dpv:hasLegalBasis", asked ? reference("eu-gdpr:A6-1-a") : purpose.lawfulBasis(),
                "dpv:hasConsentStatus", asked ? reference("dpv:" + purpose.state().term()) : null,
                "dpv:hasRecipient", purpose.recipients().stream()
                        .map(party -> party("dpv:ThirdParty", party))
                        .toList(),
                "dpv:hasPersonalData", purpose.pii().stream()
                        .map(pii -> ordered("@type", "dpv:PersonalData", "dct:title", pii.name(), "dct:description",
                                pii.purpose()))
                        .toList(),
                "dpv:hasStorageCondition", ordered(
                        "@type", "dpv:StorageCondition",
                        "dpv:hasDuration", typed("xsd:duration", purpose.retentionPeriod()),
                        "dpv:hasLocation", purpose.storageLocations()));
    }

    private static Map<String, Object> party(String type, Party party) {
        return ordered("@type", type, "dpv:hasIdentifier", party.id(), "dpv:hasName", party.name(), "dpv:hasAddress",
                party.address(), "dpv:hasContact", party.contact(), "dpv:hasCountry", party.country(), "dct:source",
                party.url());
    }

    private static Map<String, Object> reference(String id) {
        return Map.of("@id", id);
    }

    private static Map<String, Object> typed(String type, Object value) {
        return ordered("@type", type, "@value", value.toString());
    }

    /** A member whose value is null, or a list of none, is left out. */
    private static Map<String, Object> ordered(Object... members) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            if (members[i + 1] != null && !List.of().equals(members[i + 1])) {
                map.put((String) members[i], members[i + 1]);
            }
        }
        return map;
    }
}
