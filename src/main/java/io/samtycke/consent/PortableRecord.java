package io.samtycke.consent;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A consent record in the fields of ISO/IEC TS 27560:2023, with their names. What it says comes from the record and from
 * the very notice that was shown; docs/portable-records.md has the table.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PortableRecord(
        @JsonProperty("schema_version") String schemaVersion,
        @JsonProperty("record_id") UUID recordId,
        @JsonProperty("pii_principal_id") String piiPrincipalId,
        @JsonProperty("previous_record_id") UUID previousRecordId,
        @JsonProperty("pii_controllers") List<Party> piiControllers,
        @JsonProperty("privacy_notice") NoticeReference privacyNotice,
        String language,
        List<Purpose> purposes,
        List<Event> events) {

    /** The edition whose fields these are. */
    public static final String SCHEMA = "ISO/IEC TS 27560:2023";

    /** @param type controller or third party */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Party(
            @JsonProperty("party_id") String id,
            @JsonProperty("party_type") String type,
            @JsonProperty("party_name") String name,
            @JsonProperty("party_address") String address,
            @JsonProperty("party_contact") String contact,
            @JsonProperty("party_country") String country,
            @JsonProperty("party_url") String url) {}

    /** @param hash SHA-256 of the notice in RFC 8785 form, lower-case hexadecimal */
    public record NoticeReference(String location, int version, String hash,
            @JsonProperty("published_at") Instant at) {}

    /**
     * One category of the notice.
     *
     * @param state given, renewed, refused, withdrawn, or required where nobody was asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Purpose(
            @JsonProperty("purpose") String key,
            @JsonProperty("purpose_name") String name,
            @JsonProperty("purpose_description") String description,
            @JsonProperty("event_state") State state,
            @JsonProperty("lawful_basis") String lawfulBasis,
            List<PortableService> services,
            @JsonProperty("recipient_third_parties") List<Party> recipients,
            @JsonProperty("pii_information") List<Stored> pii,
            @JsonProperty("storage_locations") List<String> storageLocations,
            @JsonProperty("retention_period") String retentionPeriod,
            @JsonProperty("withdrawal_method") String withdrawalMethod,
            String jurisdiction) {}

    /** @param allowed where it was decided apart from its category, that decision */
    public record PortableService(String service, String name, boolean allowed) {}

    /** What a service keeps in the browser. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stored(@JsonProperty("pii_type") String type, String name, String lifetime, String purpose) {}

    /**
     * @param time the server's
     * @param validity ISO 8601 duration
     * @param actor the visitor
     * @param method what the visitor did, and where
     */
    public record Event(
            @JsonProperty("event_time") Instant time,
            @JsonProperty("event_type") String type,
            @JsonProperty("event_state") State state,
            @JsonProperty("validity_duration") String validity,
            @JsonProperty("entity_id") String actor,
            String method,
            String surface) {}

    /** Of a consent, with its name in the Data Privacy Vocabulary. */
    public enum State {
        GIVEN("ConsentGiven"), RENEWED("RenewedConsentGiven"), REFUSED("ConsentRefused"), WITHDRAWN(
                "ConsentWithdrawn"), REQUIRED(null);

        private final String term;

        State(String term) {
            this.term = term;
        }

        /** Null where the processing rests on no consent. */
        String term() {
            return term;
        }

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
