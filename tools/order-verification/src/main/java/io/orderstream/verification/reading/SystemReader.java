package io.orderstream.verification.reading;

import io.orderstream.running.RunFile;
import io.orderstream.running.Text;
import io.orderstream.running.inspection.Brokers;
import io.orderstream.running.inspection.Scrape;
import io.orderstream.running.inspection.TopicDrain;
import io.orderstream.running.inspection.UnreachableException;
import io.orderstream.schemas.Topics;
import io.orderstream.verification.checking.Observations;
import io.orderstream.verification.checking.PartitionState;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads a running system, in the order in which it has to be read. */
public final class SystemReader {
    private static final Duration BOUND = Duration.ofSeconds(5);

    private final OrderIndex orders = new OrderIndex();
    private final KeyOutcomes keyOutcomes = new KeyOutcomes();
    private final RunFile running;
    private final Consumer<String> progress;

    /** @param progress is told, in sentences, how far the reading is */
    public SystemReader(RunFile running, Consumer<String> progress) {
        this.running = running;
        this.progress = progress;
    }

    /**
     * Call it once.
     *
     * @param patience how long to wait for lag 0, and then for the warehouse
     * @param watched see {@link Observations#watched()}
     * @throws UnreachableException if a part of the system does not answer
     */
    public Observations read(List<Path> ledgers, Duration patience, List<PartitionState> watched) {
        // The ledger first: what it claims is then below the ends, and what is written meanwhile is not claimed.
        ledgers.forEach(this::readLedger);
        try (var drain = new TopicDrain(running.kafka().bootstrap());
                var brokers = new Brokers(running.kafka().bootstrap(), BOUND);
                var schemas = new Schemas(running.registry().ccompat())) {
            var ranges = drain.ranges(Topics.ORDERS);
            new LagWait(brokers, patience, progress).await(ranges);
            readTopics(drain, ranges, new TopicReader(orders, keyOutcomes, new OrderDecoder(schemas)));
            // Before the database: its progress only grows, so a commit that looks ahead of it is.
            var committed = brokers.committed(Topics.GROUP);
            return readDatabase(ranges, committed, watched, patience);
        }
    }

    private void readLedger(Path ledger) {
        progress.accept("Reading " + ledger);
        var ignored = new LedgerReader(orders, keyOutcomes).read(ledger);
        if (ignored > 0) {
            progress.accept(Text.format("Warning: %,d torn or foreign lines of %s are left out", ignored, ledger));
        }
    }

    private void readTopics(TopicDrain drain, Map<TopicPartition, TopicDrain.Range> ranges, TopicReader reader) {
        var records = ranges.values().stream()
                .mapToLong(range -> range.end() - range.beginning())
                .sum();
        progress.accept(Text.format("Reading %,d records of %s", records, Topics.ORDERS));
        drain.drain(ranges, reader::addOrder);
        progress.accept("Reading " + Topics.DEAD_LETTERS);
        drain.drain(drain.ranges(Topics.DEAD_LETTERS), reader::addDeadLetter);
    }

    private Observations readDatabase(
            Map<TopicPartition, TopicDrain.Range> ranges,
            Map<Integer, Long> committed,
            List<PartitionState> watched,
            Duration patience) {
        progress.accept("Reading the database");
        try (var database = DatabaseReader.open(running.database())) {
            var partitions = Partitions.of(ranges, committed, database.progress());
            database.readOrders(orders);
            return new Observations(
                    orders,
                    partitions,
                    watched,
                    database.products(),
                    keyOutcomes.counts(),
                    keyOutcomes.keysWithTwoOrders(),
                    database.linesWithoutOrder(),
                    new BooksReader(running, progress).read(patience),
                    redelivered());
        } catch (SQLException e) {
            throw new UnreachableException("The database cannot be read", e);
        }
    }

    /** @return the sum over the consumers that answer, each since its own start; null if none does */
    private @Nullable Long redelivered() {
        try (var http = HttpClient.newHttpClient()) {
            return running.consumers().stream()
                    .flatMap(consumer -> Scrape.of(http, consumer).stream())
                    .map(scrape -> Math.round(scrape.sum(Scrape.REDELIVERED)))
                    .reduce(Long::sum)
                    .orElse(null);
        }
    }
}
