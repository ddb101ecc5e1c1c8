package io.orderstream.platform.system;

import io.orderstream.platform.process.Part;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.Waiting;
import io.orderstream.running.inspection.Brokers;
import io.orderstream.running.inspection.MemberNames;
import io.orderstream.running.inspection.UnreachableException;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.List;

/**
 * Waits until the group has shared out the partitions among its replicas.
 *
 * @param replicas names of those that run
 */
public record GroupSettling(String bootstrapServers, List<String> replicas) {
    /** Longer than a dead member's session and a rebalance after it. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final Duration BOUND_OF_A_QUESTION = Duration.ofSeconds(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    public static GroupSettling of(LocalSystem system) {
        return new GroupSettling(
                system.platform().bootstrapServers(),
                system.services(ServiceKind.CONSUMER).stream()
                        .filter(Part::alive)
                        .map(Part::name)
                        .toList());
    }

    /** @throws CommandFailedException if it takes longer than the bound */
    public void await() {
        try (var brokers = new Brokers(bootstrapServers, BOUND_OF_A_QUESTION)) {
            if (!Waiting.until(BOUND, BETWEEN_LOOKS, () -> settled(brokers))) {
                throw CommandFailedException.because("the consumers are ready, but their group " + Topics.GROUP
                        + " has not shared out the partitions within " + BOUND.toSeconds()
                        + " s. ./orders status shows who owns what, and the consumers' logs say why.");
            }
        }
    }

    private boolean settled(Brokers brokers) {
        try {
            return brokers.membership(Topics.GROUP)
                    .filter(group -> group.settled(replicas, new MemberNames(replicas)))
                    .isPresent();
        } catch (UnreachableException e) {
            return false;
        }
    }
}
