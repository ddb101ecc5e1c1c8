package io.orderstream.deadletters;

import io.orderstream.running.RunFile;
import io.orderstream.running.inspection.Coordinates;
import io.orderstream.running.inspection.TopicDrain;
import io.orderstream.schemas.Topics;
import java.util.HashSet;
import java.util.function.Consumer;

/** Reads the dead-letter topic, from its beginning to where it ends now. */
public record DeadLetterReader(RunFile running) {
    /**
     * Each letter once, a partition's in offset order: one that was written twice, by a crash in between, is one. Only the letter at hand is
     * kept, for there may be many and large ones.
     */
    public void read(Consumer<DeadLetter> action) {
        try (var drain = new TopicDrain(running.kafka().bootstrap())) {
            var seen = new HashSet<Coordinates>();
            drain.drain(drain.ranges(Topics.DEAD_LETTERS), record -> {
                var letter = new DeadLetter(record);
                if (letter.original().map(seen::add).orElse(true)) {
                    action.accept(letter);
                }
            });
        }
    }
}
