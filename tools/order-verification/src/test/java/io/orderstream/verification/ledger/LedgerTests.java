package io.orderstream.verification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTests {
    private static final Instant SENT = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final LedgerEntry OK =
            new LedgerEntry("key-1", 2, new UUID(1, 2).toString(), Outcome.OK, 202, 3, 42L, SENT, SENT.plusMillis(7));
    private static final LedgerEntry UNHEARD =
            new LedgerEntry("key-1", 1, null, Outcome.UNKNOWN, null, null, null, SENT, null);

    @TempDir
    Path folder;

    private Path path() {
        return folder.resolve("new/ledger.jsonl");
    }

    @Test
    void aLineHasTheNamesOfTheContract() throws IOException {
        write(UNHEARD, OK);

        assertThat(path()).content().isEqualTo("""
                        {"key":"key-1","attempt":1,"orderId":null,"outcome":"unknown","status":null,"partition":null,"offset":null,"sentAt":"2026-01-02T03:04:05.678Z","answeredAt":null}
                        {"key":"key-1","attempt":2,"orderId":"00000000-0000-0001-0000-000000000002","outcome":"ok","status":202,"partition":3,"offset":42,"sentAt":"2026-01-02T03:04:05.678Z","answeredAt":"2026-01-02T03:04:05.685Z"}
                        """);
    }

    @Test
    void whatIsWrittenIsRead() {
        write(UNHEARD, OK);
        write(OK);

        assertThat(entries()).containsExactly(UNHEARD, OK, OK);
    }

    @Test
    void linesAreThereBeforeTheWriterIsClosed() {
        try (var writer = LedgerWriter.open(path())) {
            writer.append(List.of(OK));

            assertThat(entries()).containsExactly(OK);
        }
    }

    @Test
    void aTornLastLineIsLeftOutAndCounted() throws IOException {
        write(OK);
        tear();

        var read = new ArrayList<LedgerEntry>();
        var ignored = new LedgerFile(path()).forEach(read::add);

        assertThat(read).containsExactly(OK);
        assertThat(ignored).isEqualTo(1);
    }

    @Test
    void theNextWriterCutsATornLineOff() throws IOException {
        write(OK);
        tear();
        write(UNHEARD);

        assertThat(entries()).containsExactly(OK, UNHEARD);
        assertThat(path()).content().hasLineCount(2);
    }

    @Test
    void aSecondWriterLeavesTheFirstOnesLinesAlone() throws IOException {
        try (var first = LedgerWriter.open(path())) {
            first.append(List.of(OK));
            tear();
            try (var second = LedgerWriter.open(path())) {
                second.append(List.of());
            }
            assertThat(path()).content().endsWith("{\"key\":\"ke");
        }
    }

    @Test
    void linesThatAreNoEntryAreCounted() throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), "{}\nnull\nnonsense\n{\"key\":\"k\",\"outcome\":\"maybe\"}\n\n");

        assertThat(new LedgerFile(path()).forEach(_ -> {})).isEqualTo(5);
    }

    private void write(LedgerEntry... entries) {
        try (var writer = LedgerWriter.open(path())) {
            writer.append(List.of(entries));
        }
    }

    private void tear() throws IOException {
        Files.writeString(path(), "{\"key\":\"ke", StandardOpenOption.APPEND);
    }

    private List<LedgerEntry> entries() {
        var entries = new ArrayList<LedgerEntry>();
        assertThat(new LedgerFile(path()).forEach(entries::add)).isZero();
        return entries;
    }
}
