package io.orderstream.producer.health;

import java.util.List;

/**
 * What one look at Kafka found.
 *
 * @param answered whether a broker said anything at all
 * @param missing what keeps the orders' topic from taking records; empty if every partition does
 */
record Finding(boolean answered, List<String> missing) {
    Finding {
        missing = List.copyOf(missing);
    }

    static Finding silence(String sentence) {
        return new Finding(false, List.of(sentence));
    }

    static Finding answer(List<String> missing) {
        return new Finding(true, missing);
    }
}
