package io.orderstream.producer.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

class TopicFaultsTests {
    private static final Node ONE = new Node(1, "one", 9092);
    private static final Node TWO = new Node(2, "two", 9092);

    @Test
    void namesEveryPartitionThatCannotTakeRecords() {
        var topic = new TopicDescription(
                "t",
                false,
                List.of(
                        new TopicPartitionInfo(0, ONE, List.of(ONE, TWO), List.of(ONE, TWO)),
                        new TopicPartitionInfo(1, ONE, List.of(ONE, TWO), List.of(ONE)),
                        new TopicPartitionInfo(2, Node.noNode(), List.of(ONE, TWO), List.of(ONE, TWO))));
        assertThat(TopicFaults.of(topic, 2))
                .containsExactly("t-1 has 1 in-sync replicas, needs 2", "t-2 has no leader");
        assertThat(TopicFaults.of(topic, 3)).doesNotContain("t-0 has 2 in-sync replicas, needs 3");
        assertThat(TopicFaults.of(topic, 1)).containsExactly("t-2 has no leader");
    }
}
