package io.orderstream.producer.ordering;

import io.orderstream.producer.problems.ProblemType;
import io.orderstream.producer.problems.Problems;
import io.orderstream.producer.requests.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/orders/{orderId}} here: sends the reader on to order-consumer-service, which answers queries. For whoever
 * follows the path in the header Location to the host that gave it, where no gateway unites the two.
 */
@RestController
class OrderLocationController {
    private final OrderingProperties properties;

    OrderLocationController(OrderingProperties properties) {
        this.properties = properties;
    }

    @GetMapping("/api/v1/orders/{orderId}")
    ResponseEntity<Object> find(@PathVariable("orderId") String orderId, HttpServletRequest http) {
        if (properties.locationBase().isEmpty() || !isUuid(orderId)) {
            return Answers.problem(Problems.of(
                    ProblemType.NOT_FOUND, "Orders are read at order-consumer-service.", RequestId.of(http)));
        }
        var location = URI.create(properties.locationBase() + "/api/v1/orders/" + UUID.fromString(orderId));
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(location)
                .build();
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
