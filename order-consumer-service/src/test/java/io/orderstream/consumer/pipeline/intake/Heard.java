package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.processing.Slice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.kafka.common.TopicPartition;

/** What the observers of the intake hear, in words. */
final class Heard implements IntakeObserver {
    private final List<String> words = new ArrayList<>();
    private IntConsumer afterEach = _ -> {};

    List<String> words() {
        return words;
    }

    /** @param action is called with the partition's number once a slice has its outcome */
    void afterEach(IntConsumer action) {
        afterEach = action;
    }

    @Override
    public void took(Slice slice, Outcome outcome) {
        var number = slice.partition().partition();
        words.add(
                switch (outcome) {
                    case Outcome.Applied applied ->
                        "applied " + number + " up to " + applied.next().value();
                    case Outcome.TakenUpElsewhere _ -> "elsewhere " + number;
                    case Outcome.PutOff why -> "put off " + number + ": " + why.cause();
                });
        afterEach.accept(number);
    }

    @Override
    public void assigned(int generation, Collection<TopicPartition> added) {
        words.add("assigned " + numbers(added));
    }

    @Override
    public void revoked(int generation, Collection<TopicPartition> gone) {
        words.add("revoked " + numbers(gone));
    }

    @Override
    public void lost(Collection<TopicPartition> gone) {
        words.add("lost " + numbers(gone));
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).sorted().toList();
    }
}
