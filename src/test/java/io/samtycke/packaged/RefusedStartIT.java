package io.samtycke.packaged;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A start that cannot succeed ends with one sentence that says what to do. */
class RefusedStartIT {

    @TempDir(factory = BelowTarget.class)
    static Path folder;

    private static Path data;
    private static RunningSamtycke server;

    @BeforeAll
    static void start() throws Exception {
        data = PreparedData.copyTo(folder.resolve("data"));
        server = Product.in(data).with("samtycke.demo", false).serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"quarkus.http.port", "quarkus.management.port"})
    void aTakenPortIsNamedAndNoDatabaseIsLeftRunning(String setting) throws Exception {
        Path other = folder.resolve(setting);
        Product product = Product.in(other).with(setting, server.port());
        assertRefused(product,
                "Samtycke cannot listen on port " + server.port() + " of 0.0.0.0 (Address already in use): stop the"
                        + " program that does, or choose another port with " + setting + ".");
        assertThat(new EmbeddedServer(other).processes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"many", "70000"})
    void aPortThatIsNoneIsNamed(String port) throws Exception {
        Product product = Product.in(folder.resolve("no-port")).with("quarkus.http.port", port);
        assertRefused(product, "quarkus.http.port is " + port + ", and must be a port: 0 to 65535, 0 for any.");
    }

    @ParameterizedTest
    @CsvSource({"consent.example.com", "ftp://consent.example.com", "https://consent.example.com/s/?x"})
    void aPublicAddressThatIsNoneIsNamed(String url) throws Exception {
        Product product = Product.in(folder.resolve("no-address")).with("samtycke.public-url", url);
        assertRefused(product, "samtycke.public-url is " + url
                + ", and must be an address such as https://consent.example.com.");
    }

    @Test
    void forwardedAddressesThatAnybodyMayClaimAreRefused() throws Exception {
        Product product = Product.in(folder.resolve("believing"))
                .with("quarkus.http.proxy.proxy-address-forwarding", true);
        assertRefused(product, "Forwarded addresses would be believed whoever sends them: name your proxies in"
                + " samtycke.trusted-proxies instead of setting quarkus.http.proxy.proxy-address-forwarding.");
    }

    @Test
    void aDataDirectoryThatIsAFileOrBelowOneIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(Product.in(file), "The data directory " + file + " cannot be used (it is a file): mend that, or"
                + " choose another one with samtycke.data-dir.");
        Path below = file.resolve("data");
        assertThat(refusal(Product.in(below))).startsWith("The data directory " + below + " cannot be used (user ")
                .endsWith("mend that, or choose another one with samtycke.data-dir.");
    }

    @Test
    void aSecondServerOnTheDataDirectoryLeavesTheFirstAlone() throws Exception {
        long postmaster = server.database().postmaster().pid();
        assertRefused(Product.in(data), "Another Samtycke is running on the data directory " + data.toRealPath()
                + ": stop it, or choose another one with samtycke.data-dir.");
        assertThat(server.database().postmaster().pid()).isEqualTo(postmaster);
        assertThat(server.admin("/sites").status()).isEqualTo(200);
        assertThat(server.health("ready").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"postgres://127.0.0.1/samtycke", "jdbc:postgresql://127.0.0.1:many/samtycke",
            "jdbc:mysql://127.0.0.1/samtycke"})
    void aDatabaseAddressOfAnotherFormIsExplained(String url) throws Exception {
        assertRefused(external(url), "SAMTYCKE_DB_URL must be of the form jdbc:postgresql://host:5432/database.");
    }

    @Test
    void aDatabaseThatIsNotThereOrKeepsUsOutIsNamedWithoutSecrets() throws Exception {
        String nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = "jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + "/samtycke";
        }
        assertThat(refusal(external(nobody + "?password=secret"))).contains("The database at " + nobody + " cannot be"
                + " used: ", "refused").doesNotContain("secret");
        String url = "jdbc:postgresql://127.0.0.1:" + server.database().port() + "/samtycke";
        assertThat(refusal(external(url))).contains("The database at " + url + " cannot be used: ",
                "password authentication failed for user \"samtycke\"").doesNotContain("wrong");
    }

    @Test
    void aSecondInstallationOnTheMachineMovesItsHealthPortAside() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        ServerSocket healthPort = occupied(9000);
        Product second = Product.in(PreparedData.copyTo(folder.resolve("second"))).with("samtycke.demo", false)
                .with("quarkus.http.port", free);
        try (healthPort; RunningSamtycke beside = second.serve()) {
            assertThat(beside.port()).isEqualTo(free);
            assertThat(beside.managementPort()).isNotIn(9000, server.managementPort());
            for (RunningSamtycke each : new RunningSamtycke[]{server, beside}) {
                assertThat(each.health("ready").status()).isEqualTo(200);
                assertThat(each.admin("/sites").status()).isEqualTo(200);
            }
        }
    }

    /** Held by this test, unless someone else holds it already. */
    private static ServerSocket occupied(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(port));
        } catch (BindException e) {
            assertThat(e).hasMessage("Address already in use");
        }
        return socket;
    }

    private static Product external(String url) {
        return Product.in(folder.resolve("external"))
                .withVariable("SAMTYCKE_DB_URL", url)
                .withVariable("SAMTYCKE_DB_USER", "samtycke")
                .withVariable("SAMTYCKE_DB_PASSWORD", "wrong");
    }

    private static void assertRefused(Product product, String sentence) throws Exception {
        assertThat(refusal(product)).isEqualTo(sentence);
    }

    /** The one line that it said before it ended with exit code 1. */
    private static String refusal(Product product) throws Exception {
        Product.Outcome outcome = product.run();
        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(1);
        return outcome.err().strip();
    }
}
