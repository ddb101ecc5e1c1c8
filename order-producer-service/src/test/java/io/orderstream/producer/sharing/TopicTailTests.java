package io.orderstream.producer.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderstream.producer.idempotency.Claim;
import io.orderstream.producer.idempotency.IdempotencyProperties;
import io.orderstream.producer.idempotency.KeyMemory;
import io.orderstream.producer.orders.Fingerprint;
import io.orderstream.producer.publishing.Publication;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class TopicTailTests {
    private static final Duration TTL = Duration.ofMinutes(10);

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final KafkaTopic topic = new KafkaTopic(2);
    private final KeyMemory memory =
            new KeyMemory(new IdempotencyProperties(1000, TTL, true, false), () -> now, new SimpleMeterRegistry());
    private final TopicTail tail = new TopicTail(topic, new TailStart(TTL, 1000, () -> now), memory);

    @Test
    void emptyTopicIsReadAtOnce() {
        assertThat(tail.isRead()).as("before it was looked at").isFalse();
        assertThat(tail.read()).isZero();
        assertThat(tail.isRead()).isTrue();
    }

    @Test
    void tailIsReadOnceEverythingThatWasThereHasBeen() {
        topic.holds(0, 7, 9);
        topic.schedulePollTask(() -> topic.addRecord(Written.keyed(0, 7, now, "a")));
        topic.schedulePollTask(() -> topic.addRecord(Written.keyed(0, 8, now, "b")));
        assertThat(tail.read()).isEqualTo(1);
        assertThat(tail.isRead()).isFalse();
        assertThat(tail.read()).isEqualTo(1);
        assertThat(tail.isRead()).isTrue();
    }

    @Test
    void repeatOfAnotherReplicasOrderHasItsAnswerAndAnotherOrderIsAConflict() throws Exception {
        topic.holds(1, 41, 42);
        topic.schedulePollTask(() -> topic.addRecord(Written.keyed(1, 41, now, "cart-1")));
        tail.read();
        var repeat = assertThat(memory.claim(Written.id("cart-1"), new Fingerprint(Written.FINGERPRINT)))
                .asInstanceOf(InstanceOfAssertFactories.type(Claim.Repeat.class))
                .actual()
                .attempt();
        assertThat(repeat.publication().get()).isEqualTo(new Publication.Acknowledged(1, 41));
        assertThat(repeat.acceptedAt()).isEqualTo(now.minusMillis(3));
        assertThat(memory.claim(Written.id("cart-1"), new Fingerprint("cd".repeat(32))))
                .isEqualTo(new Claim.Conflict(TTL));
    }

    @Test
    void recordsThatAreNoneOfOursArePassedOverAndTheNextIsLearned() {
        topic.holds(0, 0, 2);
        topic.schedulePollTask(() -> {
            topic.addRecord(Written.record(0, 0, now, new byte[] {(byte) 0xff, 0}));
            topic.addRecord(Written.keyed(0, 1, now, "after"));
        });
        assertThat(tail.read()).isEqualTo(2);
        assertThat(memory.claim(Written.id("after"), new Fingerprint(Written.FINGERPRINT)))
                .isInstanceOf(Claim.Repeat.class);
    }

    @Test
    void newPartitionsAreFollowedAndTheOthersGoOnWhereTheyWere() {
        topic.holds(0, 5, 5);
        tail.read();
        topic.grow(3);
        tail.read();
        assertThat(topic.followed()).as("it looks now and then").hasSize(2);
        now = now.plusSeconds(10);
        tail.read();
        assertThat(topic.followed()).hasSize(3);
        assertThat(topic.position(KafkaTopic.partition(0))).isEqualTo(5);
    }
}
