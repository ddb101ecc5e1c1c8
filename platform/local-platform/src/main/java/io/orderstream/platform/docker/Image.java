package io.orderstream.platform.docker;

import java.util.Locale;

/** The images of this project; each is a target of {@code containers/Dockerfile}. */
public enum Image {
    ORDER_PRODUCER_SERVICE,
    ORDER_CONSUMER_SERVICE,
    ORDER_CONNECT,
    ORDERS_CLI;

    /** Name of the image and of the target. */
    String target() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
