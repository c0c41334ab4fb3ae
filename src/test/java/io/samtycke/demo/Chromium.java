package io.samtycke.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.extension.ExtensionContext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The browser that the snippet's own tests use, started once for all test classes. It can reach this machine only. */
final class Chromium implements AutoCloseable {

    /** Neither the pages nor the browser itself may ask anybody outside. */
    private static final List<String> LOCAL_ONLY = List.of(
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            "--disable-quic", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        JsonNode found = find();
        Map<String, String> environment = new HashMap<>(System.getenv());
        found.path("env").properties().forEach(entry -> environment.put(entry.getKey(), entry.getValue().asText()));
        List<String> arguments = new ArrayList<>(LOCAL_ONLY);
        found.path("args").forEach(argument -> arguments.add(argument.asText()));

        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of(
                "PLAYWRIGHT_NODEJS_PATH", node("-p", "process.execPath"),
                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(found.path("executablePath").asText()))
                        .setArgs(arguments)
                        .setEnv(environment));
    }

    /** The one browser of this test run; it is closed when the run ends. */
    static Browser shared(ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class).browser;
    }

    private static JsonNode find() {
        try {
            return new ObjectMapper().readTree(node("web-snippet/test/browser.mjs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a program prints that Node runs; no browser or no Node ends the tests, it never skips them. */
    private static String node(String... arguments) {
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("“" + String.join(" ", command) + "” failed; its reason is above");
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException("Node 20 or newer is needed on the PATH", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
