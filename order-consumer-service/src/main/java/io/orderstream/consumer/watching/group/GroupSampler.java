package io.orderstream.consumer.watching.group;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Samples the group again and again, once for all who ask this replica. On a thread of its own, with clients of its own:
 * brokers that do not answer keep nobody waiting, and the view then says what is unknown.
 */
public final class GroupSampler {
    /** An older view is no knowledge any more. Above the longest round, in which every question runs into its timeout. */
    private static final Duration LONGEST_AGE = Duration.ofSeconds(15);

    private final String group;
    private final int partitions;
    private final Brokers brokers;
    private final FirstUncommitted firstUncommitted;
    private final InstantSource clock;
    private final Map<Integer, Standstill> standstills = new ConcurrentHashMap<>();
    private final List<Consumer<GroupView>> listeners = new CopyOnWriteArrayList<>();
    private volatile GroupView last;
    private volatile boolean sampled;
    private volatile boolean answered;

    GroupSampler(
            String group, int partitions, Brokers brokers, FirstUncommitted firstUncommitted, InstantSource clock) {
        this.group = group;
        this.partitions = partitions;
        this.brokers = brokers;
        this.firstUncommitted = firstUncommitted;
        this.clock = clock;
        this.last = unknown();
    }

    /** @return the group as it was a moment ago; all unknown if that moment is too long ago */
    public GroupView view() {
        var view = last;
        return tooOld(view) ? unknown() : view;
    }

    /** @return whether a broker said anything in the last round; false if that is too long ago */
    boolean answered() {
        return answered && !tooOld(last);
    }

    private boolean tooOld(GroupView view) {
        return Duration.between(view.sampledAt(), clock.instant()).compareTo(LONGEST_AGE) > 0;
    }

    /** @return as {@link #view}; empty before the brokers were asked for the first time */
    public Optional<GroupView> sampled() {
        return sampled ? Optional.of(view()) : Optional.empty();
    }

    /** @param listener is called with each new view, on the sampler's thread */
    public void onSample(Consumer<GroupView> listener) {
        listeners.add(listener);
    }

    /** @return for how long the partition has had lag that nobody worked off */
    public Duration standstill(int partition) {
        return standstills.getOrDefault(partition, Standstill.NONE).lasts(clock.instant());
    }

    void sample() {
        try {
            var reading = brokers.ask();
            var picture = new GroupPicture(reading);
            var writtenAt = firstUncommitted.writtenAt(picture.firstUncommitted());
            for (var partition = 0; partition < partitions; partition++) {
                var before = standstills.getOrDefault(partition, Standstill.NONE);
                standstills.put(
                        partition, before.next(reading.at(), picture.committed(partition), picture.lag(partition)));
            }
            var view = picture.view(group, partitions, writtenAt, standstills);
            answered = reading.answered();
            last = view;
            sampled = true;
            listeners.forEach(listener -> listener.accept(view));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private GroupView unknown() {
        var rows = IntStream.range(0, partitions)
                .mapToObj(partition ->
                        PartitionView.unknown(partition, standstill(partition).toMillis() / 1000.0))
                .toList();
        return new GroupView(group, null, null, rows, clock.instant());
    }
}
