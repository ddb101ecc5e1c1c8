package io.orderstream.running.inspection;

import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** One connection for questions to the brokers. Each throws {@link UnreachableException} if it is not answered within the bound. */
public final class Brokers implements AutoCloseable {
    private final Admin admin;
    private final Duration bound;

    public Brokers(String bootstrapServers, Duration bound) {
        var millis = Math.toIntExact(bound.toMillis());
        this.bound = bound;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis));
    }

    /** @return empty if there is no such group: nobody has joined it yet */
    public Optional<Membership> membership(String group) {
        try {
            var described = ask(client -> Objects.requireNonNull(client.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)));
            return Optional.of(Membership.of(described));
        } catch (UnreachableException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** @return committed offsets of the group by partition of the orders' topic; none where nothing is committed */
    public Map<Integer, Long> committed(String group) {
        return committed(group, Topics.ORDERS);
    }

    /** As {@link #committed(String)}, of another topic. */
    public Map<Integer, Long> committed(String group, String topic) {
        var committed = new TreeMap<Integer, Long>();
        ask(client -> client.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (partition.topic().equals(topic) && offset != null) {
                        committed.put(partition.partition(), offset.offset());
                    }
                });
        return committed;
    }

    /** @return offsets by partition of a topic with as many partitions as the orders' */
    public Map<Integer, Long> offsets(String topic, OffsetSpec which) {
        var questions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(Function.identity(), _ -> which));
        var offsets = new TreeMap<Integer, Long>();
        ask(client -> client.listOffsets(questions).all())
                .forEach((partition, found) -> offsets.put(partition.partition(), found.offset()));
        return offsets;
    }

    /** Any other question, or order. */
    public <T> T ask(Function<Admin, KafkaFuture<T>> question) {
        try {
            // The client's own timeout comes first; this bound is for a client that does not keep it.
            return question.apply(admin).get(bound.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UnreachableException("Kafka does not answer", Objects.requireNonNullElse(e.getCause(), e));
        } catch (TimeoutException e) {
            throw new UnreachableException("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
