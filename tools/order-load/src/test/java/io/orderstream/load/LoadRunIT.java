package io.orderstream.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.verification.ledger.LedgerEntry;
import io.orderstream.verification.ledger.LedgerFile;
import io.orderstream.verification.ledger.LedgerWriter;
import io.orderstream.verification.ledger.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The load against a server whose every answer is scripted: what goes out again, with which key, and what the ledger says. */
class LoadRunIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long SEED = 11;

    @TempDir
    Path folder;

    @Test
    void everyOrderIsAcceptedOnceWhateverTheFirstAttemptMeets() throws Exception {
        var first = new int[] {202, 429, 503, FlakyProducer.NO_ANSWER, 500};
        try (var producer =
                new FlakyProducer((key, attempt) -> attempt == 1 ? first[Math.floorMod(key.hashCode(), 5)] : 202)) {
            var result = load(60, Batching.ofSize(1), Duration.ofMinutes(1), producer.uri());

            assertThat(result.everyOrderAccepted()).isTrue();
            assertThat(result.orders()).isEqualTo(60);
            assertThat(result.statuses()).containsKeys("202", "429", "500", "503", "EOFException");
            assertThat(producer.acceptances)
                    .hasSize(60)
                    .allSatisfy((_, times) -> assertThat(times).hasValue(1));
            theLedgerHasEveryAttempt(producer, result);
        }
    }

    @Test
    void afterABatchOnlyTheOpenOrdersGoOutAgain() throws Exception {
        try (var producer = new FlakyProducer((key, attempt) -> switch (Math.floorMod(key.hashCode(), 4)) {
            case 0 -> 422;
            case 1 -> attempt < 3 ? 503 : 202;
            default -> 202;
        })) {
            var result = load(300, Batching.ofSize(50), Duration.ofMinutes(1), producer.uri());

            assertThat(result.refused()).isPositive();
            assertThat(result.accepted() + result.refused()).isEqualTo(300);
            assertThat(result.reasons()).containsExactly("422: scripted");
            assertThat(result.everyOrderAccepted()).isFalse();
            assertThat(producer.attempts)
                    .allSatisfy((key, times) ->
                            assertThat(times).hasValue(Math.floorMod(key.hashCode(), 4) == 1 ? 3 : 1));
            theLedgerHasEveryAttempt(producer, result);
        }
    }

    @Test
    void anOrderIsGivenUpWhenItsTimeIsOver() throws Exception {
        try (var producer = new FlakyProducer((_, _) -> 503)) {
            var result = load(10, Batching.ofSize(5), Duration.ofMillis(400), producer.uri());

            assertThat(result.gaveUp()).isEqualTo(10);
            assertThat(result.accepted()).isZero();
            assertThat(result.attempts()).isGreaterThan(10);
            assertThat(result.elapsed()).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void theNextAttemptGoesToTheNextProducer() throws Exception {
        var gone = new FlakyProducer((_, _) -> 202);
        gone.close();
        try (var producer = new FlakyProducer((_, _) -> 202)) {
            var result = load(50, Batching.ofSize(1), Duration.ofMinutes(1), gone.uri(), producer.uri());

            assertThat(result.everyOrderAccepted()).isTrue();
            assertThat(result.statuses()).containsKey("ConnectException");
        }
    }

    @Test
    void anInterruptedAttemptIsInTheLedgerAsUnknown() throws Exception {
        try (var producer = new FlakyProducer((_, _) -> FlakyProducer.SILENCE);
                var ledger = LedgerWriter.open(ledger());
                var api = new HttpOrdersApi(List.of(producer.uri()), null)) {
            var run = LoadRun.start(plan(100, Batching.ofSize(1), PATIENCE), api, ledger);
            await("each client has an order out")
                    .atMost(PATIENCE)
                    .until(() -> producer.attempts.size() == run.tally().started.sum()
                            && run.tally().started.sum() == 4);
            run.stop();

            assertThat(run.result().unfinished()).isEqualTo(4);
            assertThat(entries()).hasSize(4).allSatisfy(entry -> {
                assertThat(entry.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(entry.status()).isNull();
                assertThat(entry.answeredAt()).isNull();
                assertThat(producer.attempts).containsKey(entry.key());
            });
        }
    }

    private LoadResult load(long orders, Batching batching, Duration giveUp, URI... producers)
            throws InterruptedException, IOException {
        try (var ledger = LedgerWriter.open(ledger());
                var api = new HttpOrdersApi(List.of(producers), "token")) {
            var run = LoadRun.start(plan(orders, batching, giveUp), api, ledger);
            assertThat(run.await(PATIENCE)).as("seed %d", SEED).isTrue();
            return run.result();
        }
    }

    private static LoadPlan plan(long orders, Batching batching, Duration giveUp) {
        return new LoadPlan(
                SyntheticSource.of(SEED).limitedTo(orders), batching, new Pace(null, null), 4, giveUp, SEED);
    }

    /** As many lines as attempts, numbered from 1 for each key, each with the outcome that its status stands for. */
    private void theLedgerHasEveryAttempt(FlakyProducer producer, LoadResult result) {
        assertThat(entries()).hasSize((int) result.attempts());
        Map<String, List<LedgerEntry>> byKey = entries().stream().collect(Collectors.groupingBy(LedgerEntry::key));
        byKey.forEach((key, lines) -> {
            assertThat(producer.attempts.get(key)).hasValue(lines.size());
            for (var i = 0; i < lines.size(); i++) {
                assertThat(lines.get(i).attempt()).isEqualTo(i + 1);
                assertThat(lines.get(i).outcome())
                        .isEqualTo(outcome(lines.get(i).status()));
            }
        });
    }

    private static Outcome outcome(@Nullable Integer status) {
        return switch (status) {
            case 202 -> Outcome.OK;
            case 422, 429 -> Outcome.FAIL;
            case null, default -> Outcome.UNKNOWN;
        };
    }

    private Path ledger() {
        return folder.resolve("ledger.jsonl");
    }

    private List<LedgerEntry> entries() {
        var entries = new ArrayList<LedgerEntry>();
        assertThat(new LedgerFile(ledger()).forEach(entries::add)).isZero();
        return entries;
    }
}
