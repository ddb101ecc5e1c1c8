package io.orderstream.consumer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which of the replicas this process is.
 *
 * @param replica name, unique in the group: the client id, the {@code processed_by} of an order, and the range assignor's order
 */
@ConfigurationProperties("orders")
public record Replica(@DefaultValue("consumer-1") String replica) {
    public Replica {
        if (!replica.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException(
                    "orders.replica must be 1 to 100 of A-Z a-z 0-9 . _ - ; set ORDERS_REPLICA");
        }
    }

    public String name() {
        return replica;
    }
}
