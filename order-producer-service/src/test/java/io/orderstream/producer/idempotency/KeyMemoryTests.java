package io.orderstream.producer.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderstream.producer.orders.ClientId;
import io.orderstream.producer.orders.Fingerprint;
import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.OrderId;
import io.orderstream.producer.publishing.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyMemoryTests {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Fingerprint ORDER = new Fingerprint("one");
    private static final Fingerprint OTHER_ORDER = new Fingerprint("two");
    private static final Publication ACKNOWLEDGED = new Publication.Acknowledged(3, 42);

    private Instant now = START;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final KeyMemory memory =
            new KeyMemory(new IdempotencyProperties(1000, Duration.ofMinutes(10), true, false), () -> now, registry);

    private static OrderId key(Object name) {
        return OrderId.of(ClientId.ANONYMOUS, new IdempotencyKey("key-" + name));
    }

    private Attempt claimFirst(OrderId key, Fingerprint order) {
        return assertThat(memory.claim(key, order))
                .asInstanceOf(InstanceOfAssertFactories.type(Claim.First.class))
                .actual()
                .attempt();
    }

    private Attempt claimRepeat(OrderId key, Fingerprint order) {
        return assertThat(memory.claim(key, order))
                .asInstanceOf(InstanceOfAssertFactories.type(Claim.Repeat.class))
                .actual()
                .attempt();
    }

    private static void end(Attempt attempt, Publication outcome) {
        attempt.follow(CompletableFuture.completedFuture(outcome));
    }

    @Test
    void repeatHasTheFirstAnswer() throws Exception {
        Attempt first = claimFirst(key(1), ORDER);
        end(first, ACKNOWLEDGED);
        now = START.plusSeconds(60);
        Attempt repeat = claimRepeat(key(1), ORDER);
        assertThat(repeat.publication().get()).isEqualTo(ACKNOWLEDGED);
        assertThat(repeat.acceptedAt()).isEqualTo(START);
    }

    @Test
    void keyOfAnotherOrderIsAConflictWhateverBecameOfIt() {
        Attempt first = claimFirst(key(1), ORDER);
        assertThat(memory.claim(key(1), OTHER_ORDER)).isEqualTo(new Claim.Conflict(Duration.ofMinutes(10)));
        end(first, new Publication.Unknown("TimeoutException"));
        assertThat(memory.claim(key(1), OTHER_ORDER)).isInstanceOf(Claim.Conflict.class);
    }

    @Test
    void repeatJoinsAnAttemptThatIsStillUndecided() {
        var kafka = new CompletableFuture<Publication>();
        Attempt first = claimFirst(key(1), ORDER);
        first.follow(kafka);
        Future<Publication> repeat = claimRepeat(key(1), ORDER).publication();
        assertThat(repeat.isDone()).isFalse();
        kafka.complete(ACKNOWLEDGED);
        assertThat(repeat.resultNow()).isEqualTo(ACKNOWLEDGED);
    }

    static Publication[] failures() {
        return new Publication[] {new Publication.Unknown("x"), new Publication.NotWritten("x")};
    }

    @ParameterizedTest
    @MethodSource("failures")
    void repeatAfterAFailureTriesAgainWithTheFirstTime(Publication failure) {
        end(claimFirst(key(1), ORDER), failure);
        now = START.plusSeconds(5);
        assertThat(claimFirst(key(1), ORDER).acceptedAt()).isEqualTo(START);
    }

    @Test
    void orderThatIsTooLargeDoesNotBurnItsKey() {
        end(claimFirst(key(1), ORDER), new Publication.TooLarge());
        assertThat(claimFirst(key(1), OTHER_ORDER)).isNotNull();
    }

    @Test
    void clientThatNeverDecidesDoesNotBlockAKeyForEver() {
        claimFirst(key(1), ORDER).follow(new CompletableFuture<>());
        now = START.plusSeconds(59);
        claimRepeat(key(1), ORDER);
        now = START.plusSeconds(60);
        claimFirst(key(1), ORDER);
    }

    @Test
    void attemptThatCouldNotBeSentLeavesNobodyWaiting() {
        Attempt first = claimFirst(key(1), ORDER);
        Future<Publication> repeat = claimRepeat(key(1), ORDER).publication();
        first.fail();
        assertThat(repeat.resultNow()).isInstanceOf(Publication.NotWritten.class);
        assertThat(claimFirst(key(1), ORDER)).as("a repeat may try again").isNotSameAs(first);
    }

    @Test
    void keysAreForgottenAfterTheirTime() {
        end(claimFirst(key(1), ORDER), ACKNOWLEDGED);
        now = START.plus(Duration.ofMinutes(10));
        assertThat(claimFirst(key(1), OTHER_ORDER).acceptedAt()).isEqualTo(now);
    }

    @Test
    void oldestKeysAreForgottenFirstWhenItIsFull() {
        IntStream.range(0, 20_000).forEach(i -> end(claimFirst(key(i), ORDER), ACKNOWLEDGED));
        var young = IntStream.range(19_800, 20_000)
                .filter(i -> memory.claim(key(i), ORDER) instanceof Claim.Repeat)
                .count();
        assertThat(young).as("of the last 200 of 20000, in a memory of 1000").isEqualTo(200);
        assertThat(memory.claim(key(0), ORDER)).isInstanceOf(Claim.First.class);
    }

    @Test
    void ofConcurrentRequestsWithOneKeyExactlyOneIsFirst() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 200; round++) {
                OrderId key = key("race-" + round);
                var start = new CountDownLatch(1);
                Callable<Claim> request = () -> {
                    start.await();
                    return memory.claim(key, ORDER);
                };
                var claims = IntStream.range(0, 16)
                        .mapToObj(_ -> threads.submit(request))
                        .toList();
                start.countDown();
                var firsts = 0;
                for (var claim : claims) {
                    firsts += claim.get() instanceof Claim.First ? 1 : 0;
                }
                assertThat(firsts).isEqualTo(1);
            }
        }
    }

    private WrittenOrder written(OrderId key, Fingerprint order, Instant at) {
        return new WrittenOrder(key, order, at.minusMillis(2), at, new Publication.Acknowledged(5, 77));
    }

    @Test
    void orderOfAnotherReplicaAnswersItsRepeatsAndRefusesAnotherOrder() {
        memory.learn(written(key(1), ORDER, START));
        Attempt repeat = claimRepeat(key(1), ORDER);
        assertThat(repeat.publication().resultNow()).isEqualTo(new Publication.Acknowledged(5, 77));
        assertThat(repeat.acceptedAt()).isEqualTo(START.minusMillis(2));
        assertThat(memory.claim(key(1), OTHER_ORDER)).isInstanceOf(Claim.Conflict.class);
    }

    @Test
    void whatIsReadChangesNothingOfAnAttemptThatIsUnderWay() {
        Attempt underWay = claimFirst(key(1), ORDER);
        memory.learn(written(key(1), OTHER_ORDER, START));
        assertThat(claimRepeat(key(1), ORDER)).isSameAs(underWay);
        end(underWay, ACKNOWLEDGED);
        memory.learn(written(key(1), ORDER, START));
        assertThat(claimRepeat(key(1), ORDER).publication().resultNow()).isEqualTo(ACKNOWLEDGED);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void orderThatIsReadAfterItsAttemptFailedIsAccepted(Publication failure) {
        end(claimFirst(key(1), ORDER), failure);
        memory.learn(written(key(1), ORDER, START));
        assertThat(claimRepeat(key(1), ORDER).publication().resultNow()).isEqualTo(new Publication.Acknowledged(5, 77));
    }

    @Test
    void firstOrderThatIsReadOwnsItsKey() {
        memory.learn(written(key(1), ORDER, START));
        memory.learn(written(key(1), OTHER_ORDER, START));
        claimRepeat(key(1), ORDER);
    }

    @Test
    void whatIsReadIsRememberedFromItsWritingOn() {
        memory.learn(written(key(1), ORDER, START.minus(Duration.ofMinutes(10))));
        claimFirst(key(1), OTHER_ORDER);
        memory.learn(written(key(2), ORDER, START.minus(Duration.ofMinutes(9))));
        claimRepeat(key(2), ORDER);
        now = START.plus(Duration.ofMinutes(1));
        claimFirst(key(2), OTHER_ORDER);
    }

    @Test
    void recordOfTheFarFutureIsNotRememberedForEver() {
        memory.learn(written(key(1), ORDER, Instant.parse("9999-01-01T00:00:00Z")));
        now = START.plus(Duration.ofMinutes(10));
        claimFirst(key(1), OTHER_ORDER);
    }

    @Test
    void whatIsReadTakesNoMoreRoomThanTheMemoryHas() {
        IntStream.range(0, 20_000).forEach(i -> memory.learn(written(key(i), ORDER, START)));
        var young = IntStream.range(19_800, 20_000)
                .filter(i -> memory.claim(key(i), OTHER_ORDER) instanceof Claim.Conflict)
                .count();
        assertThat(young).as("of the last 200 of 20000, in a memory of 1000").isEqualTo(200);
        claimFirst(key(0), OTHER_ORDER);
    }
}
