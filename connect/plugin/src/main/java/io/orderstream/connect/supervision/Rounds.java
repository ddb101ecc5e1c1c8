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

/** Looks after what this worker runs, and only that: each task has one supervisor, and when a worker dies its tasks move. */
final class Rounds implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final String FAILED = "FAILED";

    private final ConnectClusterState cluster;
    private final WorkerAddress self;
    private final Ward ward;
    private final InstantSource clock;
    private final AtomicLong restarts = new AtomicLong();
    private final Set<Unit> reported = new HashSet<>();

    Rounds(ConnectClusterState cluster, WorkerAddress self, Ward ward, InstantSource clock) {
        this.cluster = cluster;
        this.self = self;
        this.ward = ward;
        this.clock = clock;
    }

    long restarts() {
        return restarts.get();
    }

    int givenUp() {
        return ward.givenUp();
    }

    @Override
    public void run() {
        try {
            var failed = look();
            reported.retainAll(failed.keySet());
            ward.round(failed, clock.instant()).forEach(this::act);
        } catch (RuntimeException e) {
            // The worker starts, rebalances or ends. An exception would end the rounds; there is a next one.
            log.debug("The cluster's state cannot be read now", e);
        }
    }

    private Map<Unit, Boolean> look() {
        var failed = new HashMap<Unit, Boolean>();
        for (var name : cluster.connectors()) {
            var health = cluster.connectorHealth(name);
            note(failed, new Unit(name, Unit.CONNECTOR), health.connectorState());
            health.tasksState().forEach((number, task) -> note(failed, new Unit(name, number), task));
        }
        return failed;
    }

    private void note(Map<Unit, Boolean> failed, Unit unit, AbstractState state) {
        if (self.id().equals(state.workerId())) {
            failed.put(unit, FAILED.equals(state.state()));
        }
    }

    private void act(Unit unit, History.Step step) {
        switch (step) {
            case NOTHING -> reported.remove(unit);
            case RESTART -> {
                restarts.incrementAndGet();
                log.warn("Restarting {}: {}", unit, self.restart(unit));
            }
            case LEAVE_TO_A_PERSON -> {
                if (reported.add(unit)) {
                    log.error("{} is left failed: it has had all its restarts. See its trace, then restart it.", unit);
                }
            }
        }
    }
}
