package io.orderstream.producer.publishing;

import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import io.orderstream.producer.orders.RequestedOrder;
import io.orderstream.schemas.OrderBounds;
import io.orderstream.schemas.OrderHeaders;
import io.orderstream.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An order as the record that the topic's readers expect. Pure. */
final class OrderRecords {
    private final byte[] replica;

    OrderRecords(String replica) {
        this.replica = utf8(replica);
    }

    ProducerRecord<String, Order> record(OutgoingOrder outgoing) {
        var orderId = outgoing.orderId().toString();
        var record = new ProducerRecord<>(Topics.ORDERS, orderId, order(orderId, outgoing));
        var headers = record.headers();
        headers.add(OrderHeaders.ORDER_ID, utf8(orderId));
        if (outgoing.key() != null) {
            headers.add(OrderHeaders.IDEMPOTENCY_KEY, utf8(outgoing.key().value()));
        }
        headers.add(
                OrderHeaders.REQUEST_FINGERPRINT, utf8(outgoing.fingerprint().hex()));
        headers.add(OrderHeaders.ACCEPTED_AT, utf8(outgoing.acceptedAt().toString()));
        headers.add(OrderHeaders.REQUEST_ID, utf8(outgoing.requestId().value()));
        headers.add(OrderHeaders.PRODUCED_BY, replica);
        return record;
    }

    private static Order order(String orderId, OutgoingOrder outgoing) {
        var order = outgoing.order();
        return new Order(
                orderId,
                order.customerId(),
                order.currency().getCurrencyCode(),
                lines(order),
                order.total().setScale(OrderBounds.STORED_SCALE),
                outgoing.acceptedAt());
    }

    private static List<OrderLine> lines(RequestedOrder order) {
        var lines = new ArrayList<OrderLine>(order.lines().size());
        for (var line : order.lines()) {
            lines.add(
                    new OrderLine(line.sku(), line.quantity(), line.unitPrice().setScale(OrderBounds.STORED_SCALE)));
        }
        return lines;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
