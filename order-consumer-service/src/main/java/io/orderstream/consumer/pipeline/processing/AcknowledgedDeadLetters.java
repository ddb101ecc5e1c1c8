package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.pipeline.deadletters.DeadLetter;
import io.orderstream.consumer.pipeline.decoding.Decoded;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dead letters of a slice that the brokers have acknowledged. The slice is committed only when all it needs are among them. */
public record AcknowledgedDeadLetters(Map<RecordPosition, DeadLetter> letters) {
    public static final AcknowledgedDeadLetters NONE = new AcknowledgedDeadLetters(Map.of());

    public AcknowledgedDeadLetters {
        letters = Map.copyOf(letters);
    }

    public AcknowledgedDeadLetters and(List<DeadLetter> more) {
        var all = new HashMap<>(letters);
        more.forEach(letter -> all.put(RecordPosition.of(letter.record()), letter));
        return new AcknowledgedDeadLetters(all);
    }

    public boolean contain(RecordPosition at) {
        return letters.containsKey(at);
    }

    /**
     * The slice as it is to be decided on: a record with a dead letter is unprocessable, for the letter's reason, even if it
     * decodes. One that only the database refused must not be tried again.
     */
    List<Decoded> markIn(List<Decoded> slice) {
        return slice.stream().map(this::mark).toList();
    }

    private Decoded mark(Decoded record) {
        var letter = letters.get(record.at());
        return letter == null ? record : new Decoded.Unprocessable(record.at(), letter.reason(), letter.detail());
    }
}
