package io.orderstream.cli.deadletters;

import static io.orderstream.cli.CommandRun.orders;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.load.RawRecordWriter;
import io.orderstream.running.RunFile;
import io.orderstream.running.RunFiles;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The commands on a running system, from dead letters to their effect. One system for all methods, in their order. */
@TestMethodOrder(OrderAnnotation.class)
class DeadLettersIT {
    private static final List<UUID> REFUSED = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));

    private static String refused = "";
    private static String garbage = "";

    @BeforeAll
    static void recordsDie() throws SQLException {
        orders("down", "--wipe");
        var up = orders("up", "--consumers", "1", "--port-base", "22800");
        assertThat(up.exitCode()).as(up.output()).isZero();
        // A migration that went wrong: sound orders are refused until it is mended.
        sql("ALTER TABLE orders ADD CONSTRAINT a_mistake CHECK (customer_id <> 'c-drill')");
        var run = run();
        try (var pen =
                new RawRecordWriter(run.kafka().bootstrap(), run.registry().ccompat())) {
            var refusedAt = pen.write(REFUSED.stream()
                    .map(id -> pen.record(2, RawRecordWriter.order(id)))
                    .toList());
            var bomb = pen.garbage(4, "\u001b[31mnot an order".getBytes(UTF_8));
            bomb.headers().add("colour", "\u001b[32m".getBytes(UTF_8));
            var garbageAt = pen.write(List.of(bomb));
            refused = "2@" + refusedAt.getFirst().offset();
            garbage = "4@" + garbageAt.getFirst().offset();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> orders("deadletters", "list").output().contains("4 of 4 dead letters"));
    }

    @AfterAll
    static void down() {
        orders("down", "--wipe");
    }

    @Test
    @Order(1)
    void listGroupsThemByReasonAndFiltersThem() {
        assertThat(orders("deadletters", "list").output())
                .containsPattern("3 +REFUSED_BY_DATABASE")
                .containsPattern("1 +UNDECODABLE")
                .contains(refused, garbage, "open");
        assertThat(orders("deadletters", "list", "--order", REFUSED.getLast().toString())
                        .output())
                .contains("1 of 4 dead letters")
                .doesNotContain(garbage);
        assertThat(orders("deadletters", "list", "--reason", "unknown_schema").output())
                .contains("None of 4 dead letters fits");
        assertThat(orders("deadletters", "list", "--since", "0s").output()).contains("None of 4 dead letters fits");
        assertThat(orders("deadletters", "list", "--limit", "1").output()).contains("and 3 older ones");
    }

    @Test
    @Order(2)
    void showTellsTheCauseAndTheContentAndNothingRaw() {
        assertThat(orders("deadletters", "show", refused).output())
                .contains("REFUSED_BY_DATABASE", "a_mistake", "\"customerId\": \"c-drill\"", "SKU-1001", "open");
        assertThat(orders("deadletters", "show", garbage).output())
                .contains("cannot be decoded", "colour = \\u{1b}[32m", "|.[31mnot an orde|")
                .doesNotContain("\u001b");
    }

    @Test
    @Order(3)
    void aDryRunWritesNothing() {
        var run = orders("deadletters", "redrive", "--all", "--dry-run");
        assertThat(run.exitCode()).isZero();
        assertThat(run.output().lines()).hasSize(4).allMatch(line -> line.contains("would be written back"));
        assertThat(orders("deadletters", "redrive", "--all", "--dry-run", "--limit", "1")
                        .output()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("3 more, for another time: --limit is 1");
        assertThat(orders("deadletters", "list").output()).contains("4 of 4 dead letters");
    }

    @Test
    @Order(3)
    void aNameThatIsNoneAmongOthersWritesNothing() {
        var run = orders("deadletters", "redrive", refused, "5@123456");
        assertThat(run.output()).contains("there is no dead letter of 5@123456").doesNotContain("written back as");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(orders("deadletters", "list").output()).contains("4 of 4 dead letters");
    }

    @Test
    @Order(4)
    void whileTheCauseIsThereTheyDieAgain() {
        var run = orders("deadletters", "redrive", refused);
        assertThat(run.output()).contains("1 written back: 1 DEAD_AGAIN");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(orders("deadletters", "list").output()).contains("was " + refused);
    }

    @Test
    @Order(5)
    void whenTheCauseIsMendedEachHasItsEffectOnce() throws Exception {
        sql("ALTER TABLE orders DROP CONSTRAINT a_mistake");
        var run = orders("deadletters", "redrive", "--reason", "REFUSED_BY_DATABASE", "--rate", "1000");
        assertThat(run.output()).contains("3 written back: 3 CONFIRMED");
        assertThat(run.exitCode()).isZero();
        assertThat(orders("deadletters", "list").output()).contains("1 of 5 dead letters", garbage);
        assertThat(orders("deadletters", "list", "--redriven").output()).contains("5 of 5", "CONFIRMED", "dead again");
        assertThat(timeline(REFUSED.getLast())).contains("DEAD_LETTERED", "REDRIVEN", "CONFIRMED");
    }

    @Test
    @Order(6)
    void writtenBackOnceMoreTheyHaveNoSecondEffect() {
        var run = orders("deadletters", "redrive", "--order", REFUSED.getLast().toString(), "--redriven");
        assertThat(run.output()).contains("1 written back: 1 CONFIRMED");
        assertThat(orders("verify").output())
                .contains("OK: accepted 0, processed 3, lost 0, duplicate effects 0, stock mismatch 0");
    }

    @Test
    @Order(7)
    void whatMakesNoSenseIsRefused() {
        assertThat(orders("deadletters", "redrive"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.output()).contains("say which"));
        assertThat(orders("deadletters", "redrive", "--all", "--rate", "0").output())
                .contains("--rate is 1 to 10000, not 0");
        assertThat(orders("deadletters", "redrive", "7@x").output()).contains("'7@x' is not PARTITION@OFFSET");
        assertThat(orders("deadletters", "show", "here").output()).contains("'here' is not PARTITION@OFFSET");
        assertThat(orders("deadletters", "show", "5@123456"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
                .satisfies(run -> assertThat(run.output()).contains("there is no dead letter of 5@123456"));
    }

    private static String timeline(UUID order) throws Exception {
        var address = run().consumers().getFirst().url() + "/api/v1/orders/" + order + "/timeline";
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static RunFile run() {
        return RunFiles.read(Path.of(System.getProperty("orders.home"))).orElseThrow();
    }

    private static void sql(String statement) throws SQLException {
        var database = run().database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }
}
