package io.orderstream.benchmarks.offsets;

import io.orderstream.platform.database.Credentials;
import io.orderstream.schemas.Topics;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer, as a process of its own: from its start to the end of the topic, or to its crash. */
public final class LabConsumer {
    static final String TOPIC = "lab-offsets";

    private static final Duration POLL = Duration.ofMillis(100);

    private LabConsumer() {}

    /** @param arguments name of the {@link CommitStrategy}, number of effects after which it crashes (0: not at all) */
    public static void main(String[] arguments) throws Exception {
        endWithTheLab();
        var strategy = CommitStrategy.valueOf(arguments[0]);
        var crash = new CrashPoint(Integer.parseInt(arguments[1]), System.out);
        try (var effects = new Effects(strategy, login());
                var consumer = new KafkaConsumer<String, String>(settings(strategy))) {
            if (strategy == CommitStrategy.WITH_EFFECT) {
                consumer.subscribe(List.of(TOPIC), beginWhereTheDatabaseSays(consumer, effects));
            } else {
                consumer.subscribe(List.of(TOPIC)); // begins at the group's committed offsets
            }
            var discipline = Discipline.of(strategy, consumer, new Work(effects, crash), effects);
            do {
                discipline.take(consumer.poll(POLL));
            } while (!(atTheEnd(consumer) && discipline.idle()));
        }
    }

    private static boolean atTheEnd(KafkaConsumer<String, String> consumer) {
        var mine = consumer.assignment();
        Predicate<Map.Entry<TopicPartition, Long>> read = end -> consumer.position(end.getKey()) >= end.getValue();
        return mine.size() == Topics.PARTITIONS
                && consumer.endOffsets(mine).entrySet().stream().allMatch(read);
    }

    private static Map<String, Object> settings(CommitStrategy strategy) {
        var settings = new HashMap<String, Object>(strategy.clientSettings());
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, variable("KAFKA_BOOTSTRAP_SERVERS"));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, strategy.group());
        // A static member that comes back has its partitions at once; another would wait until the one that
        // died has timed out.
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, strategy.group());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        return settings;
    }

    private static ConsumerRebalanceListener beginWhereTheDatabaseSays(
            KafkaConsumer<String, String> consumer, Effects effects) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                try {
                    for (var partition : partitions) {
                        consumer.seek(partition, effects.nextOffset(partition.partition()));
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException("cannot read where to begin", e);
                }
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                // Nobody takes them: the group has one member.
            }
        };
    }

    private static Credentials login() {
        return new Credentials(variable("DATABASE_URL"), variable("DATABASE_USER"), variable("DATABASE_PASSWORD"));
    }

    private static String variable(String name) {
        return Objects.requireNonNull(System.getenv(name), name);
    }

    /** The lab holds the other end of standard input: when that is gone, so is the lab. */
    private static void endWithTheLab() {
        Thread.ofPlatform().daemon().name("end-with-the-lab").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is ever said.
                }
            } catch (IOException _) {
                // Gone as well.
            }
            Runtime.getRuntime().halt(1);
        });
    }
}
