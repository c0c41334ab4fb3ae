package io.samtycke.access;

import java.io.IOException;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.samtycke.platform.InstallationConfig;
import io.samtycke.platform.OwnFile;

/** Gives a new installation its first key: once on the log, and in {@code <data-dir>/admin.key}. */
@ApplicationScoped
class FirstAdminKey {

    private static final Logger LOG = Logger.getLogger(FirstAdminKey.class);

    private final KeyService keys;
    private final InstallationConfig config;

    FirstAdminKey(KeyService keys, InstallationConfig config) {
        this.keys = keys;
        this.config = config;
    }

    void onStart(@Observes StartupEvent event) {
        keys.createFirst().ifPresent(made -> {
            Path file = config.dataDir().resolve("admin.key");
            LOG.infof("First admin key, shown only now: %s", made.key());
            try {
                OwnFile.write(file, made.key());
                LOG.infof("It is also in %s", file);
            } catch (IOException e) {
                LOG.warnf("It could not be written to %s: %s", file, e.getMessage());
            }
        });
    }
}
