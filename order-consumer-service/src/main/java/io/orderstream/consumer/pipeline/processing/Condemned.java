package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.pipeline.deadletters.DeadLetter;
import io.orderstream.consumer.pipeline.decoding.Decoded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The records of a slice whose dead letters are acknowledged, by offset. A slice is committed only when all it needs are in here. */
public final class Condemned {
    private final Map<Long, DeadLetter> acknowledged = new HashMap<>();

    public void add(List<DeadLetter> letters) {
        letters.forEach(letter -> acknowledged.put(letter.record().offset(), letter));
    }

    boolean contains(long offset) {
        return acknowledged.containsKey(offset);
    }

    /** A record that only the database refused reads well, but must not be tried again. */
    List<Decoded> without(List<Decoded> slice) {
        return slice.stream().map(this::verdict).toList();
    }

    private Decoded verdict(Decoded decoded) {
        var letter = acknowledged.get(decoded.at().offset());
        return letter == null ? decoded : new Decoded.Unprocessable(decoded.at(), letter.reason(), letter.detail());
    }
}
