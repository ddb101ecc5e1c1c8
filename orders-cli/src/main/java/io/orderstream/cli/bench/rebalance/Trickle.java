package io.orderstream.cli.bench.rebalance;

import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import io.orderstream.schemas.Topics;
import io.orderstream.serde.AvroSerdeConfig;
import io.orderstream.serde.AvroSerializer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes orders straight to the topic, at one rate, to all partitions in turn, until it is closed: so every gap is the group's. */
final class Trickle implements AutoCloseable {
    private static final int FIRST_SKU = 1001;
    private static final int SKUS = 100;
    private static final BigDecimal PRICE = new BigDecimal("1.9900");

    private final Producer<String, Order> producer;
    private final SplittableRandom random;
    private final Thread thread;
    private volatile boolean stopping;

    Trickle(String bootstrapServers, String registryUrl, int perSecond, long seed) {
        this.producer = new KafkaProducer<>(settings(bootstrapServers, registryUrl));
        this.random = new SplittableRandom(seed);
        this.thread = Thread.ofPlatform().name("trickle").start(() -> run(perSecond));
    }

    private static Map<String, Object> settings(String bootstrapServers, String registryUrl) {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, AvroSerializer.class);
        settings.put(AvroSerdeConfig.URL, registryUrl);
        settings.put(AvroSerdeConfig.AUTO_REGISTER, false);
        settings.put(AvroSerdeConfig.USE_LATEST, true);
        return settings;
    }

    private void run(int perSecond) {
        var begun = System.nanoTime();
        for (long number = 0; !stopping; number++) {
            var dueIn = begun + number * 1_000_000_000L / perSecond - System.nanoTime();
            if (dueIn > 0) {
                try {
                    Thread.sleep(dueIn / 1_000_000, (int) (dueIn % 1_000_000));
                } catch (InterruptedException e) {
                    return;
                }
            }
            var order = order();
            var partition = (int) (number % Topics.PARTITIONS);
            var _ = producer.send(new ProducerRecord<>(Topics.ORDERS, partition, order.getOrderId(), order));
        }
    }

    private Order order() {
        var line = new OrderLine("SKU-" + (FIRST_SKU + random.nextInt(SKUS)), 1, PRICE);
        return Order.newBuilder()
                .setOrderId(new UUID(random.nextLong(), random.nextLong()).toString())
                .setCustomerId("c-" + random.nextInt(1000))
                .setCurrency("EUR")
                .setLines(List.of(line))
                .setTotal(PRICE)
                .setAcceptedAt(Instant.now())
                .build();
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
