package io.orderstream.producer.ordering;

import io.orderstream.producer.orders.CheckedOrder;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/orders}: one order, answered when it is durable. */
@RestController
class OrderController {
    private final RequestReceiver receiver;
    private final OrderSender sender;
    private final Acknowledgements acknowledgements;
    private final OrderMetrics metrics;
    private final OrderingProperties properties;

    OrderController(
            RequestReceiver receiver,
            OrderSender sender,
            Acknowledgements acknowledgements,
            OrderMetrics metrics,
            OrderingProperties properties) {
        this.receiver = receiver;
        this.sender = sender;
        this.acknowledgements = acknowledgements;
        this.metrics = metrics;
        this.properties = properties;
    }

    @PostMapping("/api/v1/orders")
    ResponseEntity<Object> place(HttpServletRequest http) {
        var begun = System.nanoTime();
        ResponseEntity<Object> answer;
        try (var request = receiver.open(http)) {
            answer = switch (receiver.receiveOrder(request)) {
                case Received.Refused<CheckedOrder.Valid> refused -> Answers.problem(refused.problem());
                case Received.Ready<CheckedOrder.Valid>(CheckedOrder.Valid order) -> send(order, request);
            };
        }
        metrics.answered(OrderMetrics.Kind.SINGLE, answer.getStatusCode().value(), System.nanoTime() - begun);
        return answer;
    }

    private ResponseEntity<Object> send(CheckedOrder.Valid order, OpenRequest request) {
        var pending = sender.send(order, request);
        return switch (acknowledgements.await(pending, request.deadline())) {
            case OrderOutcome.Accepted accepted -> Answers.accepted(accepted, properties.locationBase());
            case OrderOutcome.NotAccepted failed ->
                Answers.problem(OutcomeProblems.of(failed, order.hasKey(), request.id()));
        };
    }
}
