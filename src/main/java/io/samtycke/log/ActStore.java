package io.samtycke.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.samtycke.platform.Act;
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
        try (Connection connection = database.getConnection()) {
            LogActs.add(connection, json, act, clock.instant());
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }
}
