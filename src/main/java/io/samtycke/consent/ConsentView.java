package io.samtycke.consent;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The answer to a decision: what was recorded. */
public record ConsentView(
        UUID id,
        String site,
        String visitor,
        int version,
        String noticeHash,
        Instant receivedAt,
        Action action,
        Map<String, Boolean> categories,
        Map<String, Boolean> services) {

    static ConsentView of(ConsentRecord record) {
        return new ConsentView(record.id(), record.site(), record.visitor(), record.version(), record.noticeHash(),
                record.receivedAt(), record.action(), record.categories(), record.services());
    }
}
