package io.orderstream.cli.platform;

import io.orderstream.cli.CommandFailedException;
import io.orderstream.cli.inspection.Brokers;
import io.orderstream.cli.inspection.MemberNames;
import io.orderstream.cli.inspection.UnreachableException;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.process.Waiting;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.List;

/**
 * Waits until the group has shared out the partitions among its replicas.
 *
 * @param replicas names of those that run
 */
record GroupSettling(String bootstrapServers, List<String> replicas) {
    /** Longer than a dead member's session and a rebalance after it. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final Duration BOUND_OF_A_QUESTION = Duration.ofSeconds(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    static GroupSettling of(LocalSystem system) {
        return new GroupSettling(
                system.platform().bootstrapServers(),
                system.services(ServiceKind.CONSUMER).stream()
                        .filter(Part::alive)
                        .map(Part::name)
                        .toList());
    }

    /** @throws CommandFailedException if it takes longer than the bound */
    void await() {
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
