package io.orderstream.drills.watch;

import io.orderstream.running.inspection.Brokers;
import io.orderstream.running.inspection.Membership;
import io.orderstream.running.inspection.UnreachableException;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which memberships the group has had: a member that was thrown out and came back has another id. */
public final class MemberWatch implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Duration BOUND = Duration.ofSeconds(3);

    private final Set<Set<String>> memberships = new LinkedHashSet<>();
    private final Brokers brokers;
    private final Sampling sampling;

    public MemberWatch(String bootstrapServers) {
        brokers = new Brokers(bootstrapServers, BOUND);
        sampling = Sampling.every(INTERVAL, "members", this::look);
    }

    private void look() {
        try {
            brokers.membership(Topics.GROUP).ifPresent(this::note);
        } catch (UnreachableException _) {
            // The coordinator is away; who is a member then is told when it is back.
        }
    }

    private void note(Membership membership) {
        var members = membership.members().stream().map(Membership.Member::id).collect(Collectors.toUnmodifiableSet());
        synchronized (memberships) {
            memberships.add(members);
        }
    }

    /** @return how many different sets of members there were; 1 means that nobody left, joined or was thrown out */
    public int memberships() {
        synchronized (memberships) {
            return memberships.size();
        }
    }

    @Override
    public void close() {
        sampling.close();
        brokers.close();
    }
}
