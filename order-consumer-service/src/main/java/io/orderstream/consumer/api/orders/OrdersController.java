package io.orderstream.consumer.api.orders;

import io.orderstream.consumer.api.InvalidParameterException;
import io.orderstream.consumer.api.UnknownOrderException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where is my order? Any replica answers, from the database. */
@RestController
@RequestMapping("/api/v1/orders")
final class OrdersController {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int LARGEST_LIMIT = 500;
    private static final int LONGEST_CUSTOMER_ID = 255;

    private final OrderQueries queries;
    private final OrderWatch watch;

    OrdersController(OrderQueries queries, OrderWatch watch) {
        this.queries = queries;
        this.watch = watch;
    }

    /** Tells a client whose key came again with another order: that one is a dead letter of this order's id. */
    @GetMapping("/{orderId}")
    OrderView byId(@PathVariable String orderId, @RequestParam @Nullable String wait) throws InterruptedException {
        var id = id(orderId);
        var atMost = wait(wait);
        var found = queries.byId(id);
        if (found.isEmpty() && atMost.isPositive()) {
            watch.await(id, atMost);
            found = queries.byId(id);
        }
        var order = found.orElseThrow(() -> new UnknownOrderException(id));
        return order.with(queries.deadLetters(id));
    }

    /** Also for an order that never had its effect, if one of its records is a dead letter. */
    @GetMapping("/{orderId}/timeline")
    OrderTimeline timeline(@PathVariable String orderId) {
        var id = id(orderId);
        var order = queries.byId(id);
        var events = new ArrayList<>(order.map(OrderView::timeline).orElse(List.of()));
        events.addAll(queries.deadLetters(id));
        events.addAll(queries.redrives(id));
        if (events.isEmpty()) {
            throw new UnknownOrderException(id);
        }
        events.sort(Comparator.comparing(OrderView.Event::at));
        return new OrderTimeline(id, order.orElse(null), List.copyOf(events));
    }

    @GetMapping
    List<OrderView> byCustomer(@RequestParam @Nullable String customerId, @RequestParam @Nullable String limit) {
        if (customerId == null
                || customerId.isEmpty()
                || customerId.length() > LONGEST_CUSTOMER_ID
                || customerId.indexOf('\0') >= 0) {
            throw new InvalidParameterException(
                    "customerId", "must have 1 to " + LONGEST_CUSTOMER_ID + " characters; send ?customerId=c-1042");
        }
        return queries.byCustomer(customerId, limit(limit));
    }

    private static UUID id(String text) {
        try {
            var id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // said below, in the same words
        }
        throw new InvalidParameterException("orderId", "must be a UUID, as the producer service answered it");
    }

    private static Duration wait(@Nullable String text) {
        if (text == null) {
            return Duration.ZERO;
        }
        try {
            var wait = DurationStyle.detectAndParse(text);
            if (!wait.isNegative() && wait.compareTo(LONGEST_WAIT) <= 0) {
                return wait;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // said below, in the same words
        }
        throw new InvalidParameterException("wait", "must be a duration of 0s to 30s, for example 5s");
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return 50;
        }
        if (text.matches("[0-9]{1,3}")) {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LARGEST_LIMIT) {
                return limit;
            }
        }
        throw new InvalidParameterException("limit", "must be a whole number from 1 to " + LARGEST_LIMIT);
    }
}
