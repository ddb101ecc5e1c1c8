package io.orderstream.producer.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderstream.producer.orders.OrderId;
import io.orderstream.producer.publishing.Publication;
import io.orderstream.producer.requests.Admission;
import io.orderstream.producer.requests.Deadline;
import io.orderstream.producer.requests.RequestProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class AcknowledgementsTests {
    private static final OrderId ORDER = new OrderId(new UUID(1, 2));
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Acknowledgements acknowledgements = new Acknowledgements(new OrderMetrics(
            registry,
            new Admission(new RequestProperties(
                    Duration.ofSeconds(7),
                    DataSize.ofKilobytes(1),
                    DataSize.ofKilobytes(1),
                    1000,
                    DataSize.ofKilobytes(1)))));

    private static PendingOutcome pending(CompletableFuture<Publication> publication, boolean repeated) {
        return new PendingOutcome.OnItsWay(ORDER, AT, repeated, publication);
    }

    private static PendingOutcome ended(Publication publication) {
        return pending(CompletableFuture.completedFuture(publication), false);
    }

    private double received(String result) {
        return registry.get("orders.received").tag("result", result).counter().count();
    }

    private long waits() {
        return registry.get("orders.acknowledgement").timer().count();
    }

    @Test
    void eachOutcomeIsCountedOnceByItsResult() {
        var deadline = Deadline.in(Duration.ofSeconds(1));
        acknowledgements.await(ended(new Publication.Acknowledged(3, 42)), deadline);
        acknowledgements.await(
                pending(CompletableFuture.completedFuture(new Publication.Acknowledged(3, 42)), true), deadline);
        acknowledgements.await(ended(new Publication.NotWritten("NotReady")), deadline);
        acknowledgements.await(ended(new Publication.Unknown("TimeoutException")), deadline);
        acknowledgements.await(ended(new Publication.TooLarge()), deadline);
        acknowledgements.await(new PendingOutcome.Known(new OrderOutcome.Conflict(Duration.ofMinutes(10))), deadline);
        for (var result : List.of("accepted", "repeated", "unavailable", "unknown", "too_large", "conflict")) {
            assertThat(received(result)).as(result).isEqualTo(1);
        }
        assertThat(waits()).isEqualTo(6);
    }

    @Test
    void ordersOfABatchHaveTheirOutcomesInOrderWithinOneDeadlineAndOneWait() {
        var outcomes = acknowledgements.awaitAll(
                List.of(
                        ended(new Publication.Acknowledged(3, 42)),
                        new PendingOutcome.Known(new OrderOutcome.Invalid(List.of())),
                        pending(new CompletableFuture<>(), false),
                        pending(new CompletableFuture<>(), false)),
                Deadline.in(Duration.ofMillis(20)));
        assertThat(outcomes)
                .containsExactly(
                        new OrderOutcome.Accepted(ORDER, 3, 42, AT, false),
                        new OrderOutcome.Invalid(List.of()),
                        new OrderOutcome.Unknown(ORDER, "Deadline"),
                        new OrderOutcome.Unknown(ORDER, "Deadline"));
        assertThat(received("invalid")).isEqualTo(1);
        assertThat(received("unknown")).isEqualTo(2);
        assertThat(waits()).isEqualTo(1);
    }
}
