package io.orderstream.connect.supervision;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.connect.health.AbstractState;
import org.apache.kafka.connect.health.ConnectClusterState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every two seconds at what this worker runs, and only that: each task has one supervisor, and when a worker dies its tasks move. */
final class SupervisorLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisorLoop.class);
    private static final String FAILED = "FAILED";

    private final ConnectClusterState cluster;
    private final WorkerAddress self;
    private final RestartTracker tracker;
    private final InstantSource clock;
    private final AtomicLong restarts = new AtomicLong();
    private final Set<ConnectorOrTask> reported = new HashSet<>();

    SupervisorLoop(ConnectClusterState cluster, WorkerAddress self, RestartTracker tracker, InstantSource clock) {
        this.cluster = cluster;
        this.self = self;
        this.tracker = tracker;
        this.clock = clock;
    }

    long restarts() {
        return restarts.get();
    }

    int givenUp() {
        return tracker.givenUp();
    }

    @Override
    public void run() {
        try {
            var failed = failures();
            reported.retainAll(failed.keySet());
            tracker.observe(failed, clock.instant()).forEach(this::act);
        } catch (RuntimeException e) {
            // The worker starts, rebalances or ends. An exception would end the schedule; there is a next look.
            LOG.debug("The cluster's state cannot be read now", e);
        }
    }

    private Map<ConnectorOrTask, Boolean> failures() {
        var failed = new HashMap<ConnectorOrTask, Boolean>();
        for (var name : cluster.connectors()) {
            var health = cluster.connectorHealth(name);
            note(failed, new ConnectorOrTask(name, ConnectorOrTask.CONNECTOR), health.connectorState());
            health.tasksState().forEach((number, task) -> note(failed, new ConnectorOrTask(name, number), task));
        }
        return failed;
    }

    private void note(Map<ConnectorOrTask, Boolean> failed, ConnectorOrTask which, AbstractState state) {
        if (self.id().equals(state.workerId())) {
            failed.put(which, FAILED.equals(state.state()));
        }
    }

    private void act(ConnectorOrTask which, RestartHistory.Action action) {
        switch (action) {
            case NOTHING -> reported.remove(which);
            case RESTART -> {
                restarts.incrementAndGet();
                LOG.warn("Restarting {}: {}", which, self.restart(which));
            }
            case LEAVE_TO_A_PERSON -> {
                if (reported.add(which)) {
                    LOG.error("{} is left failed: it has had all its restarts. See its trace, then restart it.", which);
                }
            }
        }
    }
}
