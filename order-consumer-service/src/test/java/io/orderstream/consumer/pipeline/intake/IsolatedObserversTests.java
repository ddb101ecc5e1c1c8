package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderstream.consumer.pipeline.processing.Slice;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IsolatedObserversTests {
    private static final Slice SLICE = new Slice(
            new TopicPartition("orders", 0), List.of(new ConsumerRecord<>("orders", 0, 7, new byte[0], new byte[0])));

    private final Counter failures = IntakeMeter.OBSERVER_FAILURES.counter(new SimpleMeterRegistry());

    static IsolatedObservers isolated(IntakeObserver... observers) {
        return new IsolatedObservers(
                List.of(observers), IntakeMeter.OBSERVER_FAILURES.counter(new SimpleMeterRegistry()));
    }

    static List<Throwable> whateverIsThrown() {
        return List.of(
                new ArithmeticException("long overflow"),
                new StackOverflowError(),
                new NoClassDefFoundError("a/Tracer"),
                new OutOfMemoryError("a test's"));
    }

    @ParameterizedTest
    @MethodSource("whateverIsThrown")
    void whatAnyCallbackThrowsIsCountedAndTheOthersHearAllOfIt(Throwable thrown) {
        var heard = new Heard();
        var observers = new IsolatedObservers(List.of(new Throwing(thrown), heard), failures);
        List<Consumer<IntakeObserver>> events = List.of(
                observer -> observer.takes(SLICE),
                observer -> observer.took(SLICE, new Outcome.PutOff(Cause.DATABASE, "away")),
                observer -> observer.assigned(1, List.of()),
                observer -> observer.revoked(1, List.of()),
                observer -> observer.lost(List.of()));
        for (var event : events) {
            assertThatCode(() -> observers.tell(event)).doesNotThrowAnyException();
        }
        assertThat(failures.count()).isEqualTo(5);
        assertThat(heard.words()).containsExactly("put off 0: DATABASE", "assigned []", "revoked []", "lost []");
    }

    /** Throws from each callback. */
    private record Throwing(Throwable thrown) implements IntakeObserver {
        @Override
        public void takes(Slice slice) {
            fail();
        }

        @Override
        public void took(Slice slice, Outcome outcome) {
            fail();
        }

        @Override
        public void assigned(int generation, Collection<TopicPartition> added) {
            fail();
        }

        @Override
        public void revoked(int generation, Collection<TopicPartition> gone) {
            fail();
        }

        @Override
        public void lost(Collection<TopicPartition> gone) {
            fail();
        }

        private void fail() {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }
}
