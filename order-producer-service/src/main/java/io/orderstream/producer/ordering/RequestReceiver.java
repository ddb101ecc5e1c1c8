package io.orderstream.producer.ordering;

import io.orderstream.producer.idempotency.IdempotencyProperties;
import io.orderstream.producer.orders.CheckedOrder;
import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.RequestedOrder;
import io.orderstream.producer.orders.Violation;
import io.orderstream.producer.problems.ProblemType;
import io.orderstream.producer.problems.Problems;
import io.orderstream.producer.reading.OrderReader;
import io.orderstream.producer.reading.Reading;
import io.orderstream.producer.requests.Admission;
import io.orderstream.producer.requests.BodyReader;
import io.orderstream.producer.requests.BodyReading;
import io.orderstream.producer.requests.Deadline;
import io.orderstream.producer.requests.RequestId;
import io.orderstream.producer.requests.RequestProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * From the request to orders that can be sent: body, JSON, key, rules, room, in this order. Refuses with the first of them
 * that does not allow it.
 */
final class RequestReceiver {
    private static final String KEY_REQUIRED =
            "must be sent, 1 to 255 visible ASCII characters: without it, a repeated request would be a second order";

    private final RequestProperties properties;
    private final IdempotencyProperties keys;
    private final Admission admission;
    private final BodyReader bodies;
    private final OrderReader reader;
    private final OrderMetrics metrics;

    RequestReceiver(
            RequestProperties properties,
            IdempotencyProperties keys,
            Admission admission,
            BodyReader bodies,
            OrderReader reader,
            OrderMetrics metrics) {
        this.properties = properties;
        this.keys = keys;
        this.admission = admission;
        this.bodies = bodies;
        this.reader = reader;
        this.metrics = metrics;
    }

    /** Begins the request's time. */
    OpenRequest open(HttpServletRequest http) {
        return new OpenRequest(http, RequestId.of(http), Deadline.in(properties.deadline()), admission.begin());
    }

    /** One order, with the key from the header. */
    Received<CheckedOrder.Valid> receiveOrder(OpenRequest request) {
        return switch (body(request, properties.maxBody())) {
            case BodyReading.Complete(byte[] json) ->
                switch (reader.readOrder(json)) {
                    case Reading.Document<CheckedOrder>(CheckedOrder order) -> single(request, order);
                    case Reading.Misshapen<CheckedOrder>(Violation violation) -> invalid(request, List.of(violation));
                    case Reading.Unreadable<CheckedOrder>(String detail, List<Violation> where) ->
                        unreadable(request, detail, where);
                };
            case BodyReading.Incomplete why -> refuse(request, why);
        };
    }

    /** A batch's orders, valid or not, each with the key that stands in it. */
    Received<List<CheckedOrder>> receiveBatch(OpenRequest request) {
        return switch (body(request, properties.maxBatchBody())) {
            case BodyReading.Complete(byte[] json) ->
                switch (reader.readBatch(json)) {
                    case Reading.Document<List<CheckedOrder>>(List<CheckedOrder> orders) -> batch(request, orders);
                    case Reading.Misshapen<List<CheckedOrder>>(Violation violation) ->
                        invalid(request, List.of(violation));
                    case Reading.Unreadable<List<CheckedOrder>>(String detail, List<Violation> where) ->
                        unreadable(request, detail, where);
                };
            case BodyReading.Incomplete why -> refuse(request, why);
        };
    }

    private BodyReading body(OpenRequest request, DataSize limit) {
        // A third of the time is left for Kafka, however slowly the body comes.
        var deadline = request.deadline().earlierBy(properties.deadline().dividedBy(3));
        return bodies.read(request.http(), Math.toIntExact(limit.toBytes()), request.permits(), deadline);
    }

    private Received<CheckedOrder.Valid> single(OpenRequest request, CheckedOrder order) {
        return switch (KeyHeader.of(request.http())) {
            case KeyHeader.Faulty(Violation violation) -> invalid(request, List.of(violation));
            case KeyHeader.Usable(@Nullable IdempotencyKey key) ->
                switch (order) {
                    case CheckedOrder.Invalid(List<Violation> violations) -> invalid(request, violations);
                    case CheckedOrder.Valid(RequestedOrder _, @Nullable IdempotencyKey _)
                    when key == null && keys.requireKey() ->
                        refuse(request, ProblemType.KEY_REQUIRED, "Idempotency-Key " + KEY_REQUIRED + ".");
                    case CheckedOrder.Valid(RequestedOrder valid, @Nullable IdempotencyKey _) ->
                        request.permits().takeOrders(1)
                                ? new Received.Ready<>(new CheckedOrder.Valid(valid, key))
                                : noRoom(request);
                };
        };
    }

    private Received<List<CheckedOrder>> batch(OpenRequest request, List<CheckedOrder> orders) {
        if (KeyHeader.ofBatch(request.http()) instanceof KeyHeader.Faulty(Violation violation)) {
            return invalid(request, List.of(violation));
        }
        metrics.batch(orders.size());
        var checked =
                keys.requireKey() ? orders.stream().map(RequestReceiver::keyed).toList() : orders;
        var valid = (int)
                checked.stream().filter(CheckedOrder.Valid.class::isInstance).count();
        return request.permits().takeOrders(valid) ? new Received.Ready<>(checked) : noRoom(request);
    }

    private static CheckedOrder keyed(CheckedOrder order) {
        return order instanceof CheckedOrder.Valid && !order.hasKey()
                ? new CheckedOrder.Invalid(List.of(new Violation("idempotencyKey", KEY_REQUIRED)))
                : order;
    }

    private <T> Received<T> refuse(OpenRequest request, BodyReading.Incomplete why) {
        return switch (why) {
            case BodyReading.NotPlainJson _ ->
                refuse(request, ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/json in UTF-8, not compressed.");
            case BodyReading.TooLarge(long most) ->
                refuse(
                        request,
                        ProblemType.TOO_LARGE,
                        "The body is larger than " + most + " bytes. Send less at once.");
            case BodyReading.TooSlow _ ->
                refuse(request, ProblemType.REQUEST_TOO_SLOW, "The body did not arrive in time; nothing was written.");
            case BodyReading.Broken _ ->
                refuse(request, ProblemType.UNREADABLE, "The body ended early or is wrongly coded.");
            case BodyReading.NoRoom _ -> noRoom(request);
        };
    }

    private <T> Received<T> noRoom(OpenRequest request) {
        var detail = "Too many orders are in flight. Nothing was written. Try again after the time in Retry-After.";
        return refuse(request, ProblemType.TOO_MANY_REQUESTS, detail);
    }

    private <T> Received<T> refuse(OpenRequest request, ProblemType type, String detail) {
        metrics.refused(type);
        return new Received.Refused<>(Problems.of(type, detail, request.id()));
    }

    private <T> Received<T> unreadable(OpenRequest request, String detail, List<Violation> where) {
        metrics.refused(ProblemType.UNREADABLE);
        return new Received.Refused<>(Problems.unreadable(detail, where, request.id()));
    }

    private <T> Received<T> invalid(OpenRequest request, List<Violation> violations) {
        metrics.count(OrderOutcome.Result.INVALID);
        metrics.refused(ProblemType.INVALID_ORDER);
        return new Received.Refused<>(Problems.invalid(violations, request.id()));
    }
}
