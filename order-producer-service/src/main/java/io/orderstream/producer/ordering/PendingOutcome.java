package io.orderstream.producer.ordering;

import io.orderstream.producer.orders.OrderId;
import io.orderstream.producer.publishing.Publication;
import io.orderstream.producer.requests.Deadline;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What an order comes to, as soon as that is known. */
sealed interface PendingOutcome {
    /** Waits, not beyond the deadline, whatever the Kafka client promised. */
    OrderOutcome await(Deadline deadline);

    /** There is nothing to wait for. */
    record Known(OrderOutcome outcome) implements PendingOutcome {
        @Override
        public OrderOutcome await(Deadline deadline) {
            return outcome;
        }
    }

    /** @param repeated true if another request sent it */
    record OnItsWay(OrderId orderId, Instant acceptedAt, boolean repeated, Future<Publication> publication)
            implements PendingOutcome {
        @Override
        public OrderOutcome await(Deadline deadline) {
            try {
                return of(publication.get(Math.max(0, deadline.remainingNanos()), TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                return new OrderOutcome.Unknown(orderId, "Deadline");
            } catch (ExecutionException e) {
                return new OrderOutcome.Unknown(orderId, e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new OrderOutcome.Unknown(orderId, "Interrupted");
            }
        }

        private OrderOutcome of(Publication publication) {
            return switch (publication) {
                case Publication.Acknowledged(int partition, long offset) ->
                    new OrderOutcome.Accepted(orderId, partition, offset, acceptedAt, repeated);
                case Publication.Unknown(String cause) -> new OrderOutcome.Unknown(orderId, cause);
                case Publication.NotWritten(String cause) -> new OrderOutcome.Unavailable(orderId, cause);
                case Publication.TooLarge _ -> new OrderOutcome.TooLarge();
            };
        }
    }
}
