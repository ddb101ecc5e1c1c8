package io.orderstream.producer.ordering;

import io.orderstream.producer.orders.CheckedOrder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/orders/batch}: many orders, each with its own result; one bad order never stops its neighbours. */
@RestController
class BatchController {
    private final RequestReceiver receiver;
    private final OrderSender sender;
    private final Acknowledgements acknowledgements;
    private final OrderMetrics metrics;

    BatchController(
            RequestReceiver receiver, OrderSender sender, Acknowledgements acknowledgements, OrderMetrics metrics) {
        this.receiver = receiver;
        this.sender = sender;
        this.acknowledgements = acknowledgements;
        this.metrics = metrics;
    }

    @PostMapping("/api/v1/orders/batch")
    ResponseEntity<Object> place(HttpServletRequest http) {
        var begun = System.nanoTime();
        ResponseEntity<Object> answer;
        try (var request = receiver.open(http)) {
            answer = switch (receiver.receiveBatch(request)) {
                case Received.Refused<List<CheckedOrder>> refused -> Answers.problem(refused.problem());
                case Received.Ready<List<CheckedOrder>>(List<CheckedOrder> orders) -> send(orders, request);
            };
        }
        metrics.answered(OrderMetrics.Kind.BATCH, answer.getStatusCode().value(), System.nanoTime() - begun);
        return answer;
    }

    private ResponseEntity<Object> send(List<CheckedOrder> orders, OpenRequest request) {
        // All are sent before any is waited for, so that the brokers see few large requests and not many small ones.
        var pending = new ArrayList<PendingOutcome>(orders.size());
        for (var order : orders) {
            pending.add(send(order, request));
        }
        var outcomes = acknowledgements.awaitAll(pending, request.deadline());
        var items = new ArrayList<Answers.Item>(orders.size());
        for (var index = 0; index < outcomes.size(); index++) {
            items.add(item(index, orders.get(index), outcomes.get(index), request));
        }
        return Answers.batch(items);
    }

    private PendingOutcome send(CheckedOrder order, OpenRequest request) {
        return switch (order) {
            case CheckedOrder.Valid valid -> sender.send(valid, request);
            case CheckedOrder.Invalid(var violations) -> new PendingOutcome.Known(new OrderOutcome.Invalid(violations));
        };
    }

    private static Answers.Item item(int index, CheckedOrder order, OrderOutcome outcome, OpenRequest request) {
        return switch (outcome) {
            case OrderOutcome.Accepted accepted -> Answers.Item.accepted(index, accepted);
            case OrderOutcome.NotAccepted failed ->
                Answers.Item.refused(index, OutcomeProblems.of(failed, order.hasKey(), request.id()));
        };
    }
}
