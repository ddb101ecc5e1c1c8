package io.orderstream.consumer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What the broker knows of a pipeline's group. */
record Group(Pipeline pipeline) {
    static final String PAIRS = "{consumer-1=[0, 1], consumer-2=[2, 3], consumer-3=[4, 5]}";

    /** @return partitions by replica, sorted and printed */
    String owned() {
        var owned = new TreeMap<String, List<Integer>>();
        described().forEach(member -> owned.put(member.clientId(), partitions(member)));
        return owned.toString();
    }

    /** @return member ids by replica; another id means that the replica was out of the group in between */
    Map<String, String> members() {
        var members = new TreeMap<String, String>();
        described().forEach(member -> members.put(member.clientId(), member.consumerId()));
        return members;
    }

    /** @return how often the group has dealt its partitions */
    int generation() {
        return describe().map(group -> group.groupEpoch().orElse(0)).orElse(0);
    }

    private static List<Integer> partitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .map(TopicPartition::partition)
                .sorted()
                .toList();
    }

    private Collection<MemberDescription> described() {
        return describe().map(ConsumerGroupDescription::members).orElse(List.of());
    }

    /** @return empty until the first member has joined: the brokers do not know the group then */
    private Optional<ConsumerGroupDescription> describe() {
        try {
            return Optional.of(pipeline.admin()
                    .describeConsumerGroups(List.of(pipeline.topic()))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Optional.empty();
            }
            throw new IllegalStateException(e);
        }
    }
}
