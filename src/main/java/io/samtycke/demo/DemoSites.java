package io.samtycke.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.samtycke.notice.Configuration;
import io.samtycke.notice.ConfigurationFile;
import io.samtycke.notice.DraftService;
import io.samtycke.notice.PublishRequest;
import io.samtycke.notice.VersionService;
import io.samtycke.platform.InstallationConfig;
import io.samtycke.site.SiteService;

/** Installs the sample sites where they are missing, and knows whether the demo is on. */
@ApplicationScoped
class DemoSites {

    static final List<String> KEYS = List.of("elvakt", "bygato", "driftpartner", "kundnytta", "affarssystem");

    private static final Logger LOG = Logger.getLogger(DemoSites.class);
    /** The demo's own pages, on whatever port they are. */
    private static final List<String> OWN_ORIGINS = List.of("http://localhost:*", "http://127.0.0.1:*");

    private final SiteService sites;
    private final DraftService drafts;
    private final VersionService versions;
    private final ConfigurationFile files;
    private final boolean on;

    DemoSites(SiteService sites, DraftService drafts, VersionService versions, ConfigurationFile files,
            InstallationConfig config) {
        this.sites = sites;
        this.drafts = drafts;
        this.versions = versions;
        this.files = files;
        this.on = config.demo();
    }

    boolean isOn() {
        return on;
    }

    void install(@Observes StartupEvent event) {
        if (!on) {
            return;
        }
        for (String key : KEYS) {
            if (sites.find(key).isEmpty()) {
                drafts.apply(sample(key).withMoreOrigins(OWN_ORIGINS));
            }
            // apart, so that a start which was cut short in between is made good by the next
            if (versions.list(key, null, 1).items().isEmpty()) {
                versions.publish(key, PublishRequest.now("Sample site"), "demo");
                LOG.debugf("Installed the sample site %s", key);
            }
        }
    }

    private Configuration sample(String key) {
        try (InputStream in = DemoSites.class.getResourceAsStream("/samples/" + key + ".yaml")) {
            return files.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
