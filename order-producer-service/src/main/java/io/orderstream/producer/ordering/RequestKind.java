package io.orderstream.producer.ordering;

import io.orderstream.producer.requests.RequestProperties;
import org.springframework.util.unit.DataSize;

/** How orders come in. As a metric's tag, too. */
enum RequestKind {
    SINGLE {
        @Override
        DataSize maxBody(RequestProperties properties) {
            return properties.maxBody();
        }
    },
    BATCH {
        @Override
        DataSize maxBody(RequestProperties properties) {
            return properties.maxBatchBody();
        }
    };

    abstract DataSize maxBody(RequestProperties properties);
}
