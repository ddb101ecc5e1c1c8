package io.orderstream.verification.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.running.inspection.Coordinates;
import io.orderstream.verification.judging.Claim;
import io.orderstream.verification.judging.KeyStory;
import io.orderstream.verification.judging.OrderCase;
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

    private final CaseFile cases = new CaseFile();
    private final KeyStories stories = new KeyStories();

    @Test
    void theAttemptsOfAKeyAreOneStory() throws IOException {
        read(
                line("a", null, "fail", null),
                line("a", FIRST, "ok", 3),
                line("a", null, "unknown", null),
                line("b", null, "fail", null),
                line("b", null, "unknown", null),
                line("c", null, "fail", null),
                line("c", null, "fail", null));

        assertThat(stories.of("a".getBytes(UTF_8))).isEqualTo(KeyStory.ACCEPTED);
        assertThat(stories.of("b".getBytes(UTF_8))).isEqualTo(KeyStory.OPEN);
        assertThat(stories.of("c".getBytes(UTF_8))).isEqualTo(KeyStory.FAILED);
        assertThat(stories.of("d".getBytes(UTF_8))).isEqualTo(KeyStory.ABSENT);
        assertThat(stories.counts()).isEqualTo(Map.of(KeyStory.ACCEPTED, 1L, KeyStory.OPEN, 1L, KeyStory.FAILED, 1L));
    }

    @Test
    void eachOkIsAClaimOnItsOrder() throws IOException {
        read(line("foodmart-371-6280-2", FIRST, "ok", 3), line("foodmart-371-6280-2", FIRST, "ok", 4));
        read(line("foodmart-738-1-1", SECOND, "ok", null), "{\"key\":\"torn");

        assertThat(orders()).extracting(OrderCase::id).containsExactly(FIRST, SECOND);
        assertThat(orders().getFirst().claims())
                .containsExactly(
                        new Claim(new Coordinates(1, 3), "foodmart 1997"),
                        new Claim(new Coordinates(1, 4), "foodmart 1997"));
        assertThat(orders().getLast().claims()).containsExactly(new Claim(null, "foodmart 1998"));
        assertThat(stories.keysWithTwoOrders()).isEmpty();
    }

    @Test
    void aKeyThatWasAcceptedAsTwoOrdersIsKept() throws IOException {
        read(line("a", FIRST, "ok", 3), line("a", SECOND, "ok", 4));

        assertThat(stories.keysWithTwoOrders()).containsExactly("a");
    }

    private void read(String... lines) throws IOException {
        var ledger = Files.createTempFile(folder, "ledger", ".jsonl");
        Files.write(ledger, List.of(lines));
        var _ = new LedgerReader(cases, stories).read(ledger);
    }

    private List<OrderCase> orders() {
        var orders = new ArrayList<OrderCase>();
        cases.forEach(orders::add);
        return orders;
    }

    private static String line(String key, @Nullable UUID id, String outcome, @Nullable Integer offset) {
        return "{\"key\":\"%s\",\"attempt\":1,\"orderId\":%s,\"outcome\":\"%s\",\"status\":0,\"partition\":%s,\"offset\":%s}"
                .formatted(key, id == null ? null : "\"" + id + "\"", outcome, offset == null ? null : 1, offset);
    }
}
