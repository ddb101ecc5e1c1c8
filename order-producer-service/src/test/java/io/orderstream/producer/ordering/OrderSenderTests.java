package io.orderstream.producer.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderstream.producer.idempotency.IdempotencyProperties;
import io.orderstream.producer.idempotency.KeyMemory;
import io.orderstream.producer.orders.CheckedOrder;
import io.orderstream.producer.orders.FreshOrderIds;
import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.RequestedLine;
import io.orderstream.producer.orders.RequestedOrder;
import io.orderstream.producer.publishing.OrderPublisher;
import io.orderstream.producer.publishing.OutgoingOrder;
import io.orderstream.producer.publishing.Publication;
import io.orderstream.producer.requests.Admission;
import io.orderstream.producer.requests.Deadline;
import io.orderstream.producer.requests.RequestId;
import io.orderstream.producer.requests.RequestProperties;
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
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class OrderSenderTests {
    private static final IdempotencyKey KEY = new IdempotencyKey("k-1");
    private static final RequestId REQUEST = new RequestId("r-1");
    private static final RequestProperties PROPERTIES = new RequestProperties(
            Duration.ofSeconds(7), DataSize.ofKilobytes(1), DataSize.ofKilobytes(1), 1000, DataSize.ofKilobytes(1));

    /** Keeps what it was given; the test decides. */
    private static final class Brokers implements OrderPublisher {
        final List<OutgoingOrder> orders = new ArrayList<>();
        CompletableFuture<Publication> next = new CompletableFuture<>();

        boolean broken;

        @Override
        public CompletableFuture<Publication> publish(OutgoingOrder order) {
            if (broken) {
                throw new StackOverflowError();
            }
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
    private final OrderSender sender = new OrderSender(
            brokers,
            new KeyMemory(
                    new IdempotencyProperties(1000, Duration.ofMinutes(10), true, false),
                    clock,
                    new SimpleMeterRegistry()),
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

    private PendingOutcome place(int quantity, @Nullable IdempotencyKey key) {
        return place(quantity, key, Duration.ofSeconds(7));
    }

    private PendingOutcome place(int quantity, @Nullable IdempotencyKey key, Duration time) {
        try (var request = new OpenRequest(
                new MockHttpServletRequest(), REQUEST, Deadline.in(time), new Admission(PROPERTIES).begin())) {
            return sender.send(new CheckedOrder.Valid(order(quantity), key), request);
        }
    }

    private static OrderOutcome outcome(PendingOutcome pending) {
        return pending.await(Deadline.in(Duration.ofMillis(20)));
    }

    @Test
    void acknowledgedOrderIsAcceptedAndItsRepeatHasTheSameAnswer() {
        PendingOutcome first = place(1, KEY);
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
        assertThat(outcome(place(2, KEY))).isEqualTo(new OrderOutcome.Conflict(Duration.ofMinutes(10)));
        assertThat(brokers.orders).hasSize(1);
    }

    @Test
    void waitEndsAtTheDeadlineAndTheRepeatJoinsWhatIsStillUndecided() {
        PendingOutcome first = place(1, KEY);
        assertThat(outcome(first)).isInstanceOf(OrderOutcome.Unknown.class);
        PendingOutcome repeat = place(1, KEY);
        assertThat(brokers.orders)
                .as("not sent again while the first may still arrive")
                .hasSize(1);
        brokers.next.complete(new Publication.Acknowledged(0, 7));
        assertThat(outcome(repeat)).isInstanceOf(OrderOutcome.Accepted.class);
    }

    @Test
    void unknownOutcomeIsSentAgainUnderTheSameId() {
        var placed = (PendingOutcome.OnItsWay) place(1, KEY);
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
        assertThat(brokers.orders).extracting(OutgoingOrder::orderId).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsHandedOverWhenItCouldEndAfterTheDeadline() {
        PendingOutcome late = place(1, KEY, Duration.ofMillis(1900));
        assertThat(outcome(late)).isInstanceOf(OrderOutcome.Unavailable.class);
        assertThat(brokers.orders).isEmpty();
    }

    @Test
    void errorWhilePublishingLeavesNobodyWaiting() {
        brokers.broken = true;
        assertThatThrownBy(() -> place(1, KEY)).isInstanceOf(StackOverflowError.class);
        brokers.broken = false;
        brokers.next.complete(new Publication.Acknowledged(0, 9));
        assertThat(outcome(place(1, KEY)))
                .as("the next one sends it")
                .isInstanceOfSatisfying(
                        OrderOutcome.Accepted.class,
                        accepted -> assertThat(accepted.repeated()).isFalse());
    }

    @Test
    void interruptedWaitIsUnknownAndKeepsTheFlag() {
        PendingOutcome placed = place(1, KEY);
        Thread.currentThread().interrupt();
        assertThat(outcome(placed)).isInstanceOf(OrderOutcome.Unknown.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
