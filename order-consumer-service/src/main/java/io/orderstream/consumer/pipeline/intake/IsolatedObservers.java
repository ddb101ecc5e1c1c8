package io.orderstream.consumer.pipeline.intake;

import io.micrometer.core.instrument.Counter;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all observers, and the only place that does. Whatever one of them throws is counted, logged and dropped: who only looks
 * on can neither stop the intake nor keep the others from hearing.
 */
final class IsolatedObservers {
    private static final Logger LOG = LoggerFactory.getLogger(IsolatedObservers.class);

    private final List<IntakeObserver> observers;
    private final Counter failures;
    private final Set<IntakeObserver> failedBefore = Collections.newSetFromMap(new IdentityHashMap<>());

    IsolatedObservers(Collection<? extends IntakeObserver> observers, Counter failures) {
        this.observers = List.copyOf(observers);
        this.failures = failures;
    }

    void tell(Consumer<IntakeObserver> event) {
        observers.forEach(observer -> tell(observer, event));
    }

    @SuppressWarnings("CatchingUnchecked") // an edge: whatever is thrown, also an Error, is an observer's own affair
    private void tell(IntakeObserver observer, Consumer<IntakeObserver> event) {
        try {
            event.accept(observer);
        } catch (Throwable e) {
            failures.increment();
            log(observer, e);
        }
    }

    private void log(IntakeObserver observer, Throwable failure) {
        var name = observer.getClass().getSimpleName();
        if (failure instanceof OutOfMemoryError) {
            LOG.error("{} failed: out of memory", name, failure);
        } else if (failedBefore.add(observer)) {
            LOG.warn("{} failed; the intake goes on, and what follows of this stands at DEBUG", name, failure);
        } else {
            LOG.debug("{} failed again", name, failure);
        }
    }
}
