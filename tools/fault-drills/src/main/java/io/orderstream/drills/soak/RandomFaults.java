package io.orderstream.drills.soak;

import io.orderstream.drills.stage.Stage;
import io.orderstream.platform.process.Part;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * One fault after the other, each healed before the next. producer-1 and consumer-1 are never ended, for they are the witnesses:
 * only a process that lived through it all can tell whether it grew.
 */
final class RandomFaults {
    private static final Duration IN_SYNC = Duration.ofSeconds(90);
    private static final List<String> CONSUMERS = List.of("consumer-2", "consumer-3");

    private final Stage stage;
    private final List<Fault> faults = List.of(
            this::consumerKilled,
            this::consumerStopped,
            this::consumerFrozen,
            this::witnessFrozen,
            this::brokerKilled,
            this::brokerFrozen,
            this::databaseKilled,
            this::databaseFrozen,
            this::registryKilled,
            this::poison);

    private interface Fault {
        void happen() throws InterruptedException;
    }

    RandomFaults(Stage stage) {
        this.stage = stage;
    }

    /** Returns when it is healed. */
    void next() throws InterruptedException {
        faults.get(stage.random().nextInt(faults.size())).happen();
    }

    private void consumerKilled() throws InterruptedException {
        ended(stage.part(anyConsumer()), "kill", Part::kill);
    }

    private void consumerStopped() throws InterruptedException {
        ended(stage.part(anyConsumer()), "stop", Part::stop);
    }

    private void consumerFrozen() throws InterruptedException {
        frozen(stage.part(anyConsumer()), 2, 15);
    }

    private void witnessFrozen() throws InterruptedException {
        frozen(stage.part("consumer-1"), 1, 5);
    }

    private void brokerKilled() throws InterruptedException {
        ended(anyBroker(), "kill", Part::kill);
        stage.await("every replica is in sync", IN_SYNC, () -> stage.kafka().fullyInSync());
    }

    private void brokerFrozen() throws InterruptedException {
        frozen(anyBroker(), 1, 10);
        stage.await("every replica is in sync", IN_SYNC, () -> stage.kafka().fullyInSync());
    }

    private void databaseKilled() throws InterruptedException {
        ended(stage.part("database"), "kill", Part::kill);
    }

    private void databaseFrozen() throws InterruptedException {
        frozen(stage.part("database"), 1, 10);
    }

    private void registryKilled() throws InterruptedException {
        ended(stage.part("registry"), "kill", Part::kill);
    }

    private void poison() {
        var partition = stage.random().nextInt(Topics.PARTITIONS);
        var bytes = new byte[stage.random().nextInt(1, 200)];
        stage.random().nextBytes(bytes);
        bytes[0] = 0x7f; // never the wire format's first byte
        try (var pen = stage.pen()) {
            stage.fault(
                    "write poison to partition " + partition, () -> pen.write(List.of(pen.garbage(partition, bytes))));
        }
    }

    private void ended(Part part, String how, Consumer<Part> end) throws InterruptedException {
        stage.fault(how + " " + part.name(), () -> end.accept(part));
        stage.loadRunsFor(between(1, 8));
        stage.heal("start " + part.name(), part::start);
    }

    private void frozen(Part part, int least, int most) throws InterruptedException {
        stage.fault("freeze " + part.name(), part::pause);
        stage.loadRunsFor(between(least, most));
        stage.heal("let " + part.name() + " go on", part::resume);
    }

    private String anyConsumer() {
        return CONSUMERS.get(stage.random().nextInt(CONSUMERS.size()));
    }

    private Part anyBroker() {
        var brokers = stage.brokers();
        return brokers.get(stage.random().nextInt(brokers.size()));
    }

    private Duration between(int least, int most) {
        return Duration.ofMillis(stage.random().nextLong(least * 1_000L, most * 1_000L + 1));
    }
}
