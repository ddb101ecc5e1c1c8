package io.orderstream.cli.drills.watch;

import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Which memberships the group has had: a member that was thrown out and came back has another id. */
public final class MemberWatch implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final int BOUND_MILLIS = 3_000;

    private final Set<Set<String>> memberships = new LinkedHashSet<>();
    private final Admin admin;
    private final Sampling sampling;

    public MemberWatch(String bootstrapServers) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, BOUND_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BOUND_MILLIS));
        sampling = Sampling.every(INTERVAL, "members", this::look);
    }

    private void look() {
        try {
            var group = admin.describeConsumerGroups(List.of(Topics.GROUP))
                    .describedGroups()
                    .values()
                    .iterator()
                    .next()
                    .get();
            var members =
                    group.members().stream().map(member -> member.consumerId()).collect(Collectors.toUnmodifiableSet());
            synchronized (memberships) {
                memberships.add(members);
            }
        } catch (ExecutionException _) {
            // The coordinator is away; who is a member then is told when it is back.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
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
        admin.close(Duration.ofSeconds(1));
    }
}
