package io.orderstream.verification.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.running.inspection.Coordinates;
import io.orderstream.verification.checking.Acceptance;
import io.orderstream.verification.checking.KeyOutcome;
import io.orderstream.verification.checking.OrderHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerReaderTests {
    private static final UUID FIRST = new UUID(0x4000, 1);
    private static final UUID SECOND = new UUID(0x4000, 2);

    @TempDir
    Path folder;

    private final OrderIndex index = new OrderIndex();
    private final KeyOutcomes keyOutcomes = new KeyOutcomes();

    @Test
    void theAttemptsOfAKeyAreOneOutcome() throws IOException {
        read(
                line("a", null, "fail", null),
                line("a", FIRST, "ok", 3),
                line("a", null, "unknown", null),
                line("b", null, "fail", null),
                line("b", null, "unknown", null),
                line("c", null, "fail", null),
                line("c", null, "fail", null));

        assertThat(keyOutcomes.of("a".getBytes(UTF_8))).isEqualTo(KeyOutcome.ACCEPTED);
        assertThat(keyOutcomes.of("b".getBytes(UTF_8))).isEqualTo(KeyOutcome.OPEN);
        assertThat(keyOutcomes.of("c".getBytes(UTF_8))).isEqualTo(KeyOutcome.FAILED);
        assertThat(keyOutcomes.of("d".getBytes(UTF_8))).isEqualTo(KeyOutcome.ABSENT);
        assertThat(keyOutcomes.counts())
                .isEqualTo(Map.of(KeyOutcome.ACCEPTED, 1L, KeyOutcome.OPEN, 1L, KeyOutcome.FAILED, 1L));
    }

    @Test
    void eachOkIsAnAcceptanceOfItsOrder() throws IOException {
        read(line("foodmart-371-6280-2", FIRST, "ok", 3), line("foodmart-371-6280-2", FIRST, "ok", 4));
        read(line("foodmart-738-1-1", SECOND, "ok", null), "{\"key\":\"torn");

        assertThat(orders()).extracting(OrderHistory::id).containsExactly(FIRST, SECOND);
        assertThat(orders().getFirst().acceptances())
                .containsExactly(
                        new Acceptance(new Coordinates(1, 3), "foodmart 1997"),
                        new Acceptance(new Coordinates(1, 4), "foodmart 1997"));
        assertThat(orders().getLast().acceptances()).containsExactly(new Acceptance(null, "foodmart 1998"));
        assertThat(keyOutcomes.keysWithTwoOrders()).isEmpty();
    }

    @Test
    void aKeyThatWasAcceptedAsTwoOrdersIsKept() throws IOException {
        read(line("a", FIRST, "ok", 3), line("a", SECOND, "ok", 4));

        assertThat(keyOutcomes.keysWithTwoOrders()).containsExactly("a");
    }

    private void read(String... lines) throws IOException {
        var ledger = Files.createTempFile(folder, "ledger", ".jsonl");
        Files.write(ledger, List.of(lines));
        var _ = new LedgerReader(index, keyOutcomes).read(ledger);
    }

    private List<OrderHistory> orders() {
        var orders = new ArrayList<OrderHistory>();
        index.forEach(orders::add);
        return orders;
    }

    private static String line(String key, @Nullable UUID id, String outcome, @Nullable Integer offset) {
        return "{\"key\":\"%s\",\"attempt\":1,\"orderId\":%s,\"outcome\":\"%s\",\"status\":0,\"partition\":%s,\"offset\":%s}"
                .formatted(key, id == null ? null : "\"" + id + "\"", outcome, offset == null ? null : 1, offset);
    }
}
