package io.orderstream.producer.ordering;

import io.orderstream.producer.orders.CheckedOrder;
import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.RequestedOrder;
import io.orderstream.producer.orders.Violation;
import io.orderstream.producer.reading.OrderReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/orders}: one order, answered when it is durable. */
@RestController
class OrderController {
    private final RequestDesk desk;
    private final OrderReader reader;
    private final OrderIntake intake;
    private final Acknowledgements acknowledgements;
    private final OrderingProperties properties;

    OrderController(
            RequestDesk desk,
            OrderReader reader,
            OrderIntake intake,
            Acknowledgements acknowledgements,
            OrderingProperties properties) {
        this.desk = desk;
        this.reader = reader;
        this.intake = intake;
        this.acknowledgements = acknowledgements;
        this.properties = properties;
    }

    @PostMapping(path = "/api/v1/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> place(HttpServletRequest request) {
        return desk.serve(request, RequestKind.SINGLE, reader::readOrder, this::answer);
    }

    private ResponseEntity<Object> answer(OpenRequest request, CheckedOrder order) {
        return switch (KeyHeader.of(request.http())) {
            case KeyHeader.Faulty(Violation violation) -> desk.invalid(List.of(violation), request.id());
            case KeyHeader.Usable(var key) ->
                switch (order) {
                    case CheckedOrder.Invalid(List<Violation> violations) -> desk.invalid(violations, request.id());
                    case CheckedOrder.Valid valid -> place(request, valid.order(), key);
                };
        };
    }

    private ResponseEntity<Object> place(OpenRequest request, RequestedOrder order, @Nullable IdempotencyKey key) {
        if (!request.visit().takeOrders(1)) {
            return desk.noRoom(request);
        }
        Placement placement = intake.place(order, key, request.id(), request.deadline());
        return switch (acknowledgements.await(placement, request.deadline())) {
            case OrderOutcome.Accepted accepted -> Answers.accepted(accepted, properties.locationBase());
            case OrderOutcome.NotAccepted failed ->
                Answers.problem(OutcomeProblems.of(failed, key != null, request.id()));
        };
    }
}
