package io.orderstream.benchmarks.pictures;

import io.orderstream.running.CommandFailedException;
import io.orderstream.running.RunFile;
import io.orderstream.schemas.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Brings the system into each state that is worth a picture, and takes it. */
public final class DashboardPictures {
    private static final int WIDE = 1360;
    private static final int TALL = 1130;
    /** So that the list of dead letters is on it. */
    private static final int TALLER = 1330;

    /** Runs a command of {@code ./orders}, whatever it prints; called from several threads. */
    public interface Commands {
        /** @return its exit code */
        int execute(String... arguments);
    }

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Browser browser;
    private final RunFile run;
    private final Path folder;
    private final Commands commands;

    public DashboardPictures(Browser browser, RunFile run, Path folder, Commands commands) {
        this.browser = browser;
        this.run = run;
        this.folder = folder;
        this.commands = commands;
    }

    public void takeAll() throws IOException, InterruptedException {
        browser.resize(WIDE, TALL);
        browser.dark(false);
        browser.open(run.consumers().getFirst().url() + "/");
        var load = CompletableFuture.runAsync(() -> orders(
                "load",
                "--rate",
                "150",
                "--duration",
                "200s",
                "--ledger",
                folder.resolve("ledger.tmp").toString()));
        until("orders flow", "return document.querySelectorAll('.lane.flowing').length >= 4");
        Thread.sleep(Duration.ofSeconds(75)); // for charts that show something, and replicas that have warmed up
        take("dashboard");
        browser.dark(true);
        take("dashboard-dark");
        browser.dark(false);

        orders("kill", "consumer-2");
        until("the dead consumer's lanes stand still", "return document.querySelectorAll('.lane.frozen').length >= 1");
        take("consumer-died");
        until(
                "the others have its lanes",
                "return document.querySelectorAll('.lane[data-owner=consumer-2]').length === 0"
                        + " && document.querySelectorAll('.lane.flowing').length >= 4");
        Thread.sleep(Duration.ofSeconds(4));
        take("taken-over");
        orders("start", "consumer-2");

        poison();
        until("dead letters arrive", "return document.querySelectorAll('#letters li').length >= 4");
        Thread.sleep(Duration.ofSeconds(4));
        browser.resize(WIDE, TALLER);
        take("dead-letters");
        browser.dark(true);
        browser.resize(390, 1700);
        take("phone");
        load.join();
        Files.deleteIfExists(folder.resolve("ledger.tmp"));
    }

    private void orders(String... arguments) {
        if (commands.execute(arguments) != 0) {
            throw CommandFailedException.because(String.join(" ", arguments) + " failed");
        }
    }

    /** What no producer of ours would write. */
    private void poison() {
        var settings = Map.<String, Object>of("bootstrap.servers", run.kafka().bootstrap());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var value : new byte[][] {{1, 2, 3}, {0, 127, 127, 127, 127, 1}, {}, {0, 0, 0}, {9}}) {
                var key = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
                var _ = producer.send(new ProducerRecord<>(Topics.ORDERS, key, value));
            }
            producer.flush();
        }
    }

    private void take(String name) throws IOException {
        Files.write(folder.resolve(name + ".png"), browser.picture());
    }

    private void until(String what, String condition) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!browser.run(condition).asBoolean()) {
            if (System.nanoTime() > end) {
                throw CommandFailedException.because("waited in vain until " + what);
            }
            Thread.sleep(Duration.ofMillis(250));
        }
    }
}
