package io.orderstream.producer.ordering;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the answers say.
 *
 * @param locationBase what stands before {@code /api/v1/orders/{orderId}} in the header Location: the public address of
 *     the order consumer service, without a slash at the end; empty for a path alone
 */
@ConfigurationProperties("orders.answers")
record OrderingProperties(@DefaultValue("") String locationBase) {
    OrderingProperties {
        if (!locationBase.isEmpty() && !locationBase.matches("https?://[A-Za-z0-9._:/\\[\\]-]*[^/]")) {
            throw new IllegalArgumentException(
                    "orders.answers.location-base must be an http(s) address without a slash at its end, or empty");
        }
    }
}
