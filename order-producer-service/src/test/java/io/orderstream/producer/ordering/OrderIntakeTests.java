package io.orderstream.producer.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderstream.producer.idempotency.IdempotencyProperties;
import io.orderstream.producer.idempotency.KeyMemory;
import io.orderstream.producer.orders.FreshOrderIds;
import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.RequestedLine;
import io.orderstream.producer.orders.RequestedOrder;
import io.orderstream.producer.publishing.AcceptedOrder;
import io.orderstream.producer.publishing.OrderPublisher;
import io.orderstream.producer.publishing.Publication;
import io.orderstream.producer.requests.Deadline;
import io.orderstream.producer.requests.RequestId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderIntakeTests {
    private static final IdempotencyKey KEY = new IdempotencyKey("k-1");
    private static final RequestId REQUEST = new RequestId("r-1");

    /** Keeps what it was given; the test decides. */
    private static final class Brokers implements OrderPublisher {
        final List<AcceptedOrder> orders = new ArrayList<>();
        CompletableFuture<Publication> next = new CompletableFuture<>();

        @Override
        public CompletableFuture<Publication> publish(AcceptedOrder order) {
            orders.add(order);
            return next;
        }

        @Override
        public Duration longestHandover() {
            return Duration.ofSeconds(2);
        }
    }

    private final Brokers brokers = new Brokers();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00.123456789Z"));
    private final OrderIntake intake = new OrderIntake(
            brokers,
            new KeyMemory(new IdempotencyProperties(1000, Duration.ofMinutes(10)), clock, new SimpleMeterRegistry()),
            new FreshOrderIds(clock, new Random(1)),
            clock);

    private static RequestedOrder order(int quantity) {
        var price = new BigDecimal("2.00");
        return new RequestedOrder(
                "c-1",
                Currency.getInstance("EUR"),
                List.of(new RequestedLine("SKU-1", quantity, price)),
                price.multiply(BigDecimal.valueOf(quantity)));
    }

    private Placement place(int quantity, @Nullable IdempotencyKey key) {
        return intake.place(order(quantity), key, REQUEST, Deadline.in(Duration.ofSeconds(7)));
    }

    private static OrderOutcome outcome(Placement placement) {
        return placement.outcome(Deadline.in(Duration.ofMillis(20)));
    }

    @Test
    void acknowledgedOrderIsAcceptedAndItsRepeatHasTheSameAnswer() {
        Placement first = place(1, KEY);
        brokers.next.complete(new Publication.Acknowledged(3, 42));
        var accepted = (OrderOutcome.Accepted) outcome(first);
        var repeated = (OrderOutcome.Accepted) outcome(place(1, KEY));
        assertThat(accepted.repeated()).isFalse();
        assertThat(repeated)
                .isEqualTo(new OrderOutcome.Accepted(accepted.orderId(), 3, 42, accepted.acceptedAt(), true));
        assertThat(accepted.acceptedAt())
                .as("in microseconds, as in the record")
                .isEqualTo(Instant.parse("2026-11-23T10:00:00.123456Z"));
        assertThat(brokers.orders).hasSize(1);
    }

    @Test
    void anotherOrderWithTheKeyIsAConflictAndWritesNothing() {
        place(1, KEY);
        assertThat(outcome(place(2, KEY))).isEqualTo(new OrderOutcome.Conflict());
        assertThat(brokers.orders).hasSize(1);
    }

    @Test
    void waitEndsAtTheDeadlineAndTheRepeatJoinsWhatIsStillUndecided() {
        Placement first = place(1, KEY);
        assertThat(outcome(first)).isInstanceOf(OrderOutcome.Unknown.class);
        Placement repeat = place(1, KEY);
        assertThat(brokers.orders)
                .as("not sent again while the first may still arrive")
                .hasSize(1);
        brokers.next.complete(new Publication.Acknowledged(0, 7));
        assertThat(outcome(repeat)).isInstanceOf(OrderOutcome.Accepted.class);
    }

    @Test
    void unknownOutcomeIsSentAgainUnderTheSameId() {
        var placed = (Placement.OnItsWay) place(1, KEY);
        brokers.next.complete(new Publication.Unknown("TimeoutException"));
        assertThat(outcome(placed)).isEqualTo(new OrderOutcome.Unknown(placed.orderId(), "TimeoutException"));
        brokers.next = CompletableFuture.completedFuture(new Publication.Acknowledged(0, 8));
        assertThat(outcome(place(1, KEY))).isInstanceOf(OrderOutcome.Accepted.class);
        assertThat(brokers.orders).hasSize(2);
        assertThat(brokers.orders.getLast()).isEqualTo(brokers.orders.getFirst());
    }

    @Test
    void ordersWithoutAKeyAreAlwaysNew() {
        brokers.next.complete(new Publication.Acknowledged(0, 8));
        place(1, null);
        place(1, null);
        assertThat(brokers.orders).extracting(AcceptedOrder::orderId).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsHandedOverWhenItCouldEndAfterTheDeadline() {
        Placement late = intake.place(order(1), KEY, REQUEST, Deadline.in(Duration.ofMillis(1900)));
        assertThat(outcome(late)).isInstanceOf(OrderOutcome.Unavailable.class);
        assertThat(brokers.orders).isEmpty();
    }

    @Test
    void interruptedWaitIsUnknownAndKeepsTheFlag() {
        Placement placed = place(1, KEY);
        Thread.currentThread().interrupt();
        assertThat(outcome(placed)).isInstanceOf(OrderOutcome.Unknown.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
