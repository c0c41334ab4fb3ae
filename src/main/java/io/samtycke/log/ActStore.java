package io.samtycke.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.samtycke.log.entry.EntryType;
import io.samtycke.platform.Act;
import io.samtycke.platform.CanonicalJson;
import io.samtycke.platform.StoreFault;

/** Puts every act into the log, in the transaction it was done in. */
@ApplicationScoped
class ActStore {

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    ActStore(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    void keep(@Observes Act act) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        byte[] content = CanonicalJson.bytes(json, new Content(1, act.kind(), act.by(), at, act.about()));
        long siteId = act.siteId() == null ? QueuedEntry.NO_SITE : act.siteId();
        try (Connection connection = database.getConnection()) {
            LogActs.add(connection, siteId, EntryType.ACT, at, content);
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    /**
     * What the log commits to. Frozen like a record.
     *
     * @param v 1: the form of the act
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Content(int v, String kind, String by, Instant at, Object about) {}
}
