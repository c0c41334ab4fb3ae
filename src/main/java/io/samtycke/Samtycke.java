package io.samtycke;

import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.samtycke.cli.CommandRunner;
import io.samtycke.cli.CommandSyntax;
import io.samtycke.database.DatabaseUnavailable;
import io.samtycke.database.EmbeddedDatabase;
import io.samtycke.database.ExternalDatabase;
import io.samtycke.platform.DatabaseFault;
import io.samtycke.platform.PublicUrl;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Starts the product: finds or starts the database, then the server or the command that was asked for. What must be
 * known before Quarkus reads its configuration is decided here and handed over as system properties.
 */
@QuarkusMain
public final class Samtycke {

    private static final String SERVE = "serve";
    private static final String PUBLIC_URL = "samtycke.public-url";
    /** Longer than {@code quarkus.shutdown.timeout}, so that the database outlives the last request. */
    private static final int SHUTDOWN_SECONDS = 25;

    private Samtycke() {
    }

    public static void main(String... given) {
        // before anything logs: the manager is chosen once per process
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        String[] args = given.length == 0 ? new String[]{SERVE} : given;
        CommandSyntax.answer(args).ifPresent(System::exit);
        boolean serving = args[0].equals(SERVE);
        try {
            SmallRyeConfig config = settings();
            if (!serving) {
                quietly();
            } else {
                requirePublicUrl(config);
                Proxies.trust(config);
                Ports.require(config);
            }
            Optional<String> server = either(config, "samtycke.db.url", "quarkus.datasource.jdbc.url");
            if (server.isPresent()) {
                ExternalDatabase.check(
                        server.get(),
                        either(config, "samtycke.db.user", "quarkus.datasource.username"),
                        either(config, "samtycke.db.password", "quarkus.datasource.password"));
                run(() -> {}, args);
            } else {
                Path dataDir = Path.of(config.getOptionalValue("samtycke.data-dir", String.class).orElse("data"));
                EmbeddedDatabase database = serving
                        ? EmbeddedDatabase.open(dataDir)
                        : EmbeddedDatabase.attachOrOpen(dataDir);
                handOver(database);
                if (serving && config.getOptionalValue("samtycke.demo", String.class).isEmpty()) {
                    System.setProperty("samtycke.demo", "true");
                }
                run(database::close, args);
            }
        } catch (DatabaseUnavailable | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Runs Quarkus, and closes the database only after it has stopped. Both ways out need care: when a signal ends
     * the process, the virtual machine halts as soon as its shutdown hooks return, so one of them waits.
     */
    private static void run(Runnable closeDatabase, String... args) {
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(closed), "wait-for-database"));
        Quarkus.run(CommandRunner.class, (exitCode, failure) -> {
            if (failure != null) {
                explain(failure);
            }
            closeDatabase.run();
            closed.countDown();
            Runtime.getRuntime().halt(failure != null && exitCode == 0 ? 1 : exitCode);
        }, args);
    }

    /** What happens to every installation at times is a sentence; a trace is for what is our fault. */
    private static void explain(Throwable failure) {
        if (DatabaseFault.isAway(failure)) {
            System.err.println("The database went away while Samtycke started: start again when it is back.");
        } else if (Ports.isTaken(failure)) {
            System.err.println("Another program took the port of Samtycke while it started: start again.");
        } else {
            failure.printStackTrace();
        }
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SmallRyeConfig settings() throws IOException {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDefaultInterceptors().addDefaultSources();
        Path file = Path.of("config", "application.properties");
        if (Files.isReadable(file)) {
            builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), 260));
        }
        return builder.build();
    }

    private static void requirePublicUrl(SmallRyeConfig config) throws MalformedURLException {
        String url = config.getOptionalValue(PUBLIC_URL, String.class).orElse(null);
        if (url != null && !PublicUrl.isOne(url)) {
            throw new MalformedURLException(
                    PUBLIC_URL + " is " + url + ", and must be an address such as https://consent.example.com.");
        }
    }

    private static Optional<String> either(SmallRyeConfig config, String ours, String quarkus) {
        return config.getOptionalValue(ours, String.class).or(() -> config.getOptionalValue(quarkus, String.class));
    }

    private static void handOver(EmbeddedDatabase database) {
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.appUser());
        System.setProperty("quarkus.datasource.password", database.appPassword());
        System.setProperty("quarkus.flyway.username", database.user());
        System.setProperty("quarkus.flyway.password", database.password());
    }

    /** A command neither listens nor chats: its output is its answer, and warnings go beside it. */
    private static void quietly() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("quarkus.log.level", "WARN");
        System.setProperty("quarkus.log.console.stderr", "true");
        System.setProperty("samtycke.demo", "false");
    }
}
