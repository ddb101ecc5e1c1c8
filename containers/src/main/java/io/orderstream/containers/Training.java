package io.orderstream.containers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a service once, with the image's own runtime, options and paths, so that the JVM writes down what it loaded and compiled.
 * There is no Kafka and no database: a start with nothing to reach and some failing requests load nearly every class there is.
 */
public final class Training {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration END = Duration.ofMinutes(5);
    private static final int REQUESTS = 20;
    /** For all of them: a request that needs the database waits for it in vain, for seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String ORDER = """
            {"customerId": "training", "currency": "EUR", "lines": [{"sku": "SKU-1001", "quantity": 1, "unitPrice": "1.00"}]}""";

    private Training() {}

    /** @param arguments folder of the layers; method, port and path of a request that goes through the service */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var cache =
                Files.createDirectories(Path.of(arguments[0], "cache", "app")).resolve("app.aot");
        var service = new ProcessBuilder(List.of(
                        "/opt/jre/bin/java",
                        "-XX:AOTCacheOutput=" + cache,
                        "-Xlog:aot=error",
                        "@/app/jvm.options",
                        "-jar",
                        "/app/app.jar"))
                .inheritIO()
                .start();
        var root = "http://127.0.0.1:" + arguments[2];
        // The service's port is a little later than the context; wrong requests count as answers too.
        awaitAnswer(service, root + arguments[3]);
        var enough = System.nanoTime() + PATIENCE.toNanos();
        for (var request = 0; request < REQUESTS && System.nanoTime() < enough; request++) {
            send(arguments[1], root + arguments[3]);
            send("GET", root + "/nowhere");
        }
        service.destroy(); // SIGTERM: the cache is written at the end of an orderly shutdown
        if (!service.waitFor(END.toSeconds(), TimeUnit.SECONDS) || !Files.exists(cache)) {
            service.destroyForcibly();
            throw new IllegalStateException("the training run left no " + cache);
        }
        System.out.println(cache + ": " + Files.size(cache) / 1_000_000 + " MB");
    }

    private static void awaitAnswer(Process service, String address) throws InterruptedException {
        var deadline = System.nanoTime() + START.toNanos();
        while (HealthCheck.status("GET", address) < 0) {
            if (!service.isAlive() || System.nanoTime() > deadline) {
                service.destroyForcibly();
                throw new IllegalStateException("the service did not answer at " + address);
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private static void send(String method, String address) throws IOException {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty("Content-Type", "application/json");
        if ("POST".equals(method)) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(ORDER.getBytes(StandardCharsets.UTF_8));
        }
        try (var body =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (body != null) {
                body.readAllBytes();
            }
        }
    }
}
