package io.orderstream.producer.publishing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes the records.
 *
 * @param replica this replica's name, in the header {@code produced-by} of each of its records
 */
@ConfigurationProperties("orders")
record PublishingProperties(@DefaultValue("producer-1") String replica) {
    PublishingProperties {
        if (!replica.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException(
                    "orders.replica must be 1 to 100 of A-Z a-z 0-9 . _ - ; set ORDERS_REPLICA");
        }
    }
}
