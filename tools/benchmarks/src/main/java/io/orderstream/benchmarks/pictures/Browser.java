package io.orderstream.benchmarks.pictures;

import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.process.Installed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A headless Chromium with one tab. */
public final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars");
    private static final int STARTS = 100;

    private final Process driver;
    private final WebDriver wire;
    private final String session;

    private Browser(Process driver, WebDriver wire, String session) {
        this.driver = driver;
        this.wire = wire;
        this.session = "/session/" + session;
    }

    /** @return what has to be installed, or empty if nothing is missing */
    public static Optional<String> missing() {
        return Installed.find("chromium").isPresent()
                        && Installed.find("chromedriver").isPresent()
                ? Optional.empty()
                : Optional.of("chromium and chromium-driver (Debian: apt-get install chromium chromium-driver)");
    }

    /** @param log of the driver */
    public static Browser start(Path log) {
        var port = FreePorts.one();
        try {
            var driver = new ProcessBuilder(
                            Installed.find("chromedriver").orElseThrow().toString(), "--port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()))
                    .start();
            var wire = new WebDriver(URI.create("http://127.0.0.1:" + port));
            return new Browser(driver, wire, session(driver, wire));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String session(Process driver, WebDriver wire) {
        var chromium = Map.of(
                "args",
                FLAGS,
                "binary",
                Installed.find("chromium").orElseThrow().toString());
        var wanted = Map.of(
                "capabilities",
                Map.of(
                        "alwaysMatch",
                        Map.of("goog:chromeOptions", chromium, "goog:loggingPrefs", Map.of("browser", "ALL"))));
        for (var attempt = 1; ; attempt++) {
            try {
                return wire.call("POST", "/session", wanted).path("sessionId").asString();
            } catch (UncheckedIOException e) { // the driver does not listen yet
                if (attempt == STARTS || !driver.isAlive()) {
                    driver.destroyForcibly();
                    throw e;
                }
                waited(driver);
            }
        }
    }

    private static void waited(Process driver) {
        try {
            var _ = driver.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public void open(String address) {
        wire.call("POST", session + "/url", Map.of("url", address));
    }

    /** @param script the body of a function */
    public JsonNode run(String script) {
        return wire.call("POST", session + "/execute/sync", Map.of("script", script, "args", List.of()));
    }

    /** The window, in CSS pixels. */
    public void resize(int width, int height) {
        develop(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    public void dark(boolean dark) {
        develop(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** @return what the page and the browser complained about, such as a violated policy */
    public List<String> complaints() {
        var log = wire.call("POST", session + "/se/log", Map.of("type", "browser"));
        return log.valueStream()
                .filter(entry -> entry.path("level").asString("").equals("SEVERE"))
                .map(entry -> entry.path("message").asString(""))
                .toList();
    }

    /** @return a PNG of the window */
    public byte[] picture() {
        return Base64.getDecoder()
                .decode(wire.call("GET", session + "/screenshot", Map.of()).asString());
    }

    private void develop(String command, Map<String, ?> parameters) {
        wire.call("POST", session + "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
    }

    @Override
    public void close() {
        try {
            wire.call("DELETE", session, Map.of());
        } catch (UncheckedIOException | IllegalStateException e) {
            driver.descendants().forEach(ProcessHandle::destroyForcibly); // it is gone, or its tab does not answer
        } finally {
            driver.destroy();
            wire.close();
        }
    }
}
