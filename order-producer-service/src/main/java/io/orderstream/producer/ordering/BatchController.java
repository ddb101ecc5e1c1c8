package io.orderstream.producer.ordering;

import io.orderstream.producer.orders.CheckedOrder;
import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.RequestedOrder;
import io.orderstream.producer.orders.Violation;
import io.orderstream.producer.reading.OrderReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/orders/batch}: many orders, each with its own result; one bad order never stops its neighbours. */
@RestController
class BatchController {
    private final RequestDesk desk;
    private final OrderReader reader;
    private final OrderIntake intake;
    private final BatchItems items;
    private final OrderMetrics metrics;

    BatchController(RequestDesk desk, OrderReader reader, OrderIntake intake, BatchItems items, OrderMetrics metrics) {
        this.desk = desk;
        this.reader = reader;
        this.intake = intake;
        this.items = items;
        this.metrics = metrics;
    }

    @PostMapping(path = "/api/v1/orders/batch", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> place(HttpServletRequest request) {
        return desk.serve(request, RequestKind.BATCH, reader::readBatch, this::answer);
    }

    private ResponseEntity<Object> answer(OpenRequest request, List<CheckedOrder> orders) {
        if (KeyHeader.ofBatch(request.http()) instanceof KeyHeader.Faulty(Violation violation)) {
            return desk.invalid(List.of(violation), request.id());
        }
        metrics.batch(orders.size());
        int valid = (int)
                orders.stream().filter(CheckedOrder.Valid.class::isInstance).count();
        if (!request.visit().takeOrders(valid)) {
            return desk.noRoom(request);
        }
        // All are sent before any is waited for, so that the brokers see few large requests and not many small ones.
        List<BatchItem> sent = new ArrayList<>(orders.size());
        for (CheckedOrder order : orders) {
            sent.add(send(request, order));
        }
        return Answers.batch(items.answers(sent, request));
    }

    private BatchItem send(OpenRequest request, CheckedOrder order) {
        return switch (order) {
            case CheckedOrder.Invalid(List<Violation> violations) -> new BatchItem.Invalid(violations);
            case CheckedOrder.Valid(RequestedOrder valid, @Nullable IdempotencyKey key) ->
                new BatchItem.Sent(intake.place(valid, key, request.id(), request.deadline()), key != null);
        };
    }
}
