package io.samtycke.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.samtycke.log.entry.LogEntry;
import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.note.Note;
import io.samtycke.log.tile.UnusableTile;
import io.samtycke.platform.InstallationConfig;

/** The installation's log: founded once, grown and signed from then on. */
@ApplicationScoped
class TransparencyLog {

    /** The log of an installation; a successor gets the next number. */
    static final int LOG = 1;

    private static final Logger LOGGER = Logger.getLogger(TransparencyLog.class);

    private final IntegrationStore integration;
    private final CheckpointStore checkpoints;
    private final LogKeyStore knownKeys;
    private final TreeReader reader;
    private final InstallationConfig installation;
    private final LogConfig config;
    private final Clock clock;
    private volatile LogKeys keys;
    private volatile String objection;

    TransparencyLog(IntegrationStore integration, CheckpointStore checkpoints, LogKeyStore knownKeys,
            TreeReader reader, InstallationConfig installation, LogConfig config, Clock clock) {
        this.integration = integration;
        this.checkpoints = checkpoints;
        this.knownKeys = knownKeys;
        this.reader = reader;
        this.installation = installation;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The keys, made with the log at the very first start. A log that exists without its key stays unsigned: a second
     * key would be another log.
     */
    synchronized LogKeys keys() {
        if (keys == null) {
            try {
                keys = readOrFound();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }

    private LogKeys readOrFound() throws IOException {
        Path file = config.keyFile().orElse(installation.dataDir().resolve("log.key"));
        Optional<String> founded = reader.origin(LOG);
        if (founded.isPresent() && !Files.exists(file)) {
            throw new LogDamaged("The key of the log " + founded.get() + " is missing: " + file
                    + ". Put it back, or set samtycke.log.key-file.");
        }
        LogKeys found = Files.exists(file) ? LogKeys.read(file) : LogKeys.create(file, newOrigin());
        String origin = founded.orElse(found.origin());
        if (!found.origin().equals(origin)) {
            throw new LogDamaged(file + " holds the key of the log " + found.origin() + ", but the database is that of "
                    + origin + ".");
        }
        if (founded.isEmpty()) {
            String genesis = "{\"genesis\":\"" + origin + "\",\"key\":\"" + found.verifiers().get(0).encoded() + "\"}";
            integration.found(LOG, origin, new QueuedEntry(
                    LogEntry.statement(genesis.getBytes(StandardCharsets.UTF_8)), QueuedEntry.NO_SITE, null));
            LOGGER.infof("The transparency log %s was founded; its key is in %s: keep a copy of it", origin, file);
        }
        knownKeys.changed(LOG, found.verifiers(), clock.instant());
        return found;
    }

    /** Host and path of the public address, as C2SP tlog-checkpoint asks; else a name that nobody else will have. */
    private String newOrigin() {
        return config.origin()
                .or(() -> installation.publicUrl()
                        .map(url -> url.replaceFirst("^https?://", "").replaceFirst("/$", "") + "/log"))
                .orElseGet(() -> {
                    byte[] random = new byte[8];
                    new SecureRandom().nextBytes(random);
                    // RFC 6761 keeps .invalid free of hosts
                    return HexFormat.of().formatHex(random) + ".invalid/log";
                });
    }

    /**
     * Appends what waits, and signs the tree.
     *
     * @throws LogDamaged when what is stored contradicts itself
     */
    void advance() throws IOException {
        LogKeys signers = keys();
        try {
            OptionalInt appended;
            do {
                appended = integration.integrate(LOG, config.batch());
            } while (appended.orElse(0) == config.batch());
        } catch (UnusableTile damage) {
            throw new LogDamaged("The log cannot grow: " + damage.getMessage());
        }
        publish(signers);
    }

    private void publish(LogKeys signers) throws IOException {
        TreeHead head = reader.head(LOG).orElse(TreeHead.EMPTY);
        Checkpoint next = new Checkpoint(signers.origin(), head.size(), head.root());
        HighWater highWater = new HighWater(
                config.signedFile().orElse(installation.dataDir().resolve("log.signed")));
        Optional<Checkpoint> before = highWater.read();
        Optional<String> why = before.flatMap(signed -> Publication.objection(signed, head, reader.tiles(LOG)));
        if (why.isPresent()) {
            stopped(why.get());
            return;
        }
        objection = null;
        boolean known = reader.published(LOG).map(published -> published.size() >= head.size()).orElse(false);
        if (head.size() == 0 || known) {
            return;
        }
        if (!before.equals(Optional.of(next))) {
            highWater.advance(next);
        }
        checkpoints.publish(LOG, head.size(), Note.sign(next.text(), signers.all()), clock.instant());
    }

    /** Why nothing is published; empty while all is well. */
    Optional<String> objection() {
        return Optional.ofNullable(objection);
    }

    /** Notes what keeps the log from growing or being signed, and says it once, until it is something else. */
    void stopped(String why) {
        if (!why.equals(objection)) {
            LOGGER.error(why);
        }
        objection = why;
    }
}
