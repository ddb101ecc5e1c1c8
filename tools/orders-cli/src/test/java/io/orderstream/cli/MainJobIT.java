package io.orderstream.cli;

import static io.orderstream.cli.CommandRun.orders;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.running.RunFile;
import io.orderstream.running.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job from outside: the commands, real processes, kill -9. One system for all methods, in their order. Its folder's name
 * has spaces, a comma and an umlaut, and the environment is somebody else's: the module's pom says both.
 */
@TestMethodOrder(OrderAnnotation.class)
class MainJobIT {
    private static final String PORTS = "22500";

    @AfterAll
    static void down() {
        orders("down", "--wipe");
    }

    @Test
    @Order(1)
    void upStartsEverythingAndStatusShowsThePairs() {
        orders("down", "--wipe");
        var up = orders("up", "--port-base", PORTS);
        assertThat(up.output()).contains("Ready in", "curl -i");
        assertThat(up.exitCode()).isZero();
        assertThat(orders("up", "--port-base", PORTS).exitCode())
                .as("a second up")
                .isNotZero();
        assignmentIs("P0", "P1", "P2", "P3", "P4", "P5");
        var state = Path.of(System.getProperty("orders.state"));
        assertThat(state.resolve("data/broker-1/__cluster_metadata-0")).isDirectory();
        assertThat(state.resolve("../../Kurs 1")).doesNotExist();
        // Nothing beside the folders of the test JVMs: a name that some part had mangled would be there.
        assertThat(state.resolve(".."))
                .isDirectoryNotContaining(
                        beside -> !beside.getFileName().toString().matches("büro-\\d+"));
    }

    @Test
    @Order(2)
    void aConsumerKilledTwiceDuringTheLoadCostsNothing() {
        var load = CompletableFuture.supplyAsync(
                () -> orders("load", "--orders", "6000", "--rate", "400", "--seed", "7", "--clients", "4"));
        for (var time = 0; time < 2; time++) {
            assertThat(orders("kill", "consumer-2").exitCode()).isZero();
            assertThat(orders("start", "consumer-2").exitCode()).isZero();
        }
        assertThat(load.join().exitCode()).isZero();
        var verdict = orders("verify");
        assertThat(verdict.output())
                .contains("OK: accepted 6000, processed 6000, lost 0, duplicate effects 0, stock mismatch 0");
        assertThat(verdict.exitCode()).isZero();
    }

    @Test
    @Order(3)
    void theSameSeedAgainIsARepeatOfEveryKey() {
        assertThat(orders("load", "--orders", "500", "--seed", "7", "--batch", "50")
                        .exitCode())
                .isZero();
        assertThat(orders("verify").output()).contains("OK: accepted 6000, processed 6000, lost 0");
    }

    @Test
    @Order(4)
    void scalingMovesThePartitionsWithoutALoss() {
        assertThat(orders("scale", "consumers", "1").exitCode()).isZero();
        assertThat(orders("status").output().lines())
                .anyMatch(line -> line.contains("consumer-1") && line.contains("P0,P1,P2,P3,P4,P5"));
        assertThat(orders("load", "--orders", "300", "--seed", "8").exitCode()).isZero();
        assertThat(orders("scale", "consumers", "3").exitCode()).isZero();
        assignmentIs("P0", "P1", "P2", "P3", "P4", "P5");
        assertThat(orders("verify").output()).contains("OK: accepted 6300, processed 6300, lost 0");
    }

    @Test
    @Order(5)
    void verifyNamesWhatIsPlanted() throws SQLException {
        planted("UPDATE products SET stock = stock - 1 WHERE sku = 'SKU-1001'", "stockMismatch");
        planted(
                "UPDATE order_lines SET quantity = quantity + 1 WHERE line_no = 1 AND order_id = (SELECT min(order_id::text)::uuid FROM orders)",
                "duplicateEffects");
        planted("UPDATE partition_progress SET next_offset = next_offset - 1 WHERE partition = 0", "commitAhead");
        planted("DELETE FROM order_lines; DELETE FROM orders", "lost");
    }

    @Test
    @Order(6)
    void verifyNamesAPhantom(@TempDir Path folder) throws IOException {
        // The first key of the load with seed 7, which is on the topic: here is a client that was told that
        // nothing was written.
        var ledger = Files.writeString(
                folder.resolve("ledger.jsonl"),
                "{\"key\":\"synthetic-7-0\",\"attempt\":1,\"outcome\":\"fail\",\"status\":422}\n");
        var verdict = orders("verify", "--ledger", ledger.toString());
        assertThat(verdict.output()).contains("VIOLATED", "phantom: ");
        assertThat(verdict.exitCode()).isEqualTo(1);
    }

    @Test
    @Order(7)
    void downLeavesNothingRunning() {
        var pids = pids();
        assertThat(pids).hasSizeGreaterThan(6);
        assertThat(orders("down", "--wipe").exitCode()).isZero();
        assertThat(pids)
                .noneMatch(pid ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent());
    }

    /** Damages the data by hand, expects the checker to name it, and takes the damage back where that is possible. */
    private static void planted(String damage, String kind) throws SQLException {
        var database = run().database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS before CASCADE; CREATE SCHEMA before;"
                    + "CREATE TABLE before.products AS TABLE products; CREATE TABLE before.order_lines AS TABLE order_lines;"
                    + "CREATE TABLE before.progress AS TABLE partition_progress");
            statement.execute(damage);
            var verdict = orders("verify");
            assertThat(verdict.exitCode()).as(kind).isEqualTo(1);
            assertThat(verdict.output()).contains("VIOLATED", kind + ": ");
            statement.execute(
                    "TRUNCATE order_lines, partition_progress; TRUNCATE products;"
                            + "INSERT INTO products TABLE before.products; INSERT INTO partition_progress TABLE before.progress;"
                            + "INSERT INTO order_lines SELECT * FROM before.order_lines WHERE order_id IN (SELECT order_id FROM orders)");
        }
    }

    private static void assignmentIs(String... partitions) {
        var text = orders("status").output();
        for (var i = 0; i < 3; i++) {
            var name = "consumer-" + (i + 1);
            var first = partitions[2 * i];
            var second = partitions[2 * i + 1];
            assertThat(text.lines()
                            .filter(line -> line.contains(name) && line.contains(first) && line.contains(second)))
                    .as(text)
                    .isNotEmpty();
        }
    }

    private static RunFile run() {
        return RunFiles.read(Path.of(System.getProperty("orders.home"))).orElseThrow();
    }

    private static List<Long> pids() {
        var run = run();
        var services = Stream.concat(run.producers().stream(), run.consumers().stream())
                .map(RunFile.Service::pid);
        var parts = Stream.of(
                run.registry().pid(),
                run.database().pid(),
                run.kafka().brokers().getFirst().pid());
        return Stream.concat(services, parts)
                .mapMulti((Long pid, Consumer<Long> sink) -> {
                    if (pid != null) {
                        sink.accept(pid);
                    }
                })
                .toList();
    }
}
