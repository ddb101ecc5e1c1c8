package io.orderstream.benchmarks.consume;

import io.orderstream.load.RawRecordWriter;
import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import io.orderstream.running.RunFile;
import io.orderstream.schemas.Topics;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Orders of three lines on the topic, as many in each partition, that nobody has consumed yet. */
record Backlog(RunFile run, SplittableRandom random) {
    private static final int CHUNK = 12_000;
    private static final int LINES = 3;
    private static final int FIRST_SKU = 1001;
    private static final int SKUS = 100;
    private static final int CUSTOMERS = 5_000;
    private static final BigDecimal PRICE = new BigDecimal("19.9900");

    /** Returns when all of them are acknowledged. */
    void write(int orders) {
        try (var writer =
                new RawRecordWriter(run.kafka().bootstrap(), run.registry().ccompat())) {
            var chunk = new ArrayList<ProducerRecord<byte[], byte[]>>(CHUNK);
            for (var number = 0; number < orders; number++) {
                chunk.add(writer.record(number % Topics.PARTITIONS, order()));
                if (chunk.size() == CHUNK || number == orders - 1) {
                    writer.write(chunk);
                    chunk.clear();
                }
            }
        }
    }

    private Order order() {
        List<OrderLine> lines = IntStream.range(0, LINES)
                .mapToObj(_ -> new OrderLine("SKU-" + (FIRST_SKU + random.nextInt(SKUS)), 1, PRICE))
                .toList();
        return Order.newBuilder()
                .setOrderId(new UUID(random.nextLong(), random.nextLong()).toString())
                .setCustomerId("c-" + random.nextInt(CUSTOMERS))
                .setCurrency("EUR")
                .setLines(lines)
                .setTotal(PRICE.multiply(BigDecimal.valueOf(LINES)))
                .setAcceptedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }
}
