package io.orderstream.drills.soak;

import io.orderstream.drills.context.DrillContext;
import io.orderstream.platform.process.Part;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * One fault after the other, each healed before the next. producer-1 and consumer-1 are never ended, for they are the ones that are measured:
 * only a process that lived through it all can tell whether it grew.
 */
final class RandomFaults {
    private static final Duration IN_SYNC = Duration.ofSeconds(90);
    private static final List<String> CONSUMERS = List.of("consumer-2", "consumer-3");

    private final DrillContext context;
    private final List<Fault> faults = List.of(
            this::consumerKilled,
            this::consumerStopped,
            this::consumerFrozen,
            this::measuredFrozen,
            this::brokerKilled,
            this::brokerFrozen,
            this::databaseKilled,
            this::databaseFrozen,
            this::registryKilled,
            this::poison);

    private interface Fault {
        void happen() throws InterruptedException;
    }

    RandomFaults(DrillContext context) {
        this.context = context;
    }

    /** Returns when it is healed. */
    void next() throws InterruptedException {
        faults.get(context.random().nextInt(faults.size())).happen();
    }

    private void consumerKilled() throws InterruptedException {
        ended(context.part(anyConsumer()), "kill", Part::kill);
    }

    private void consumerStopped() throws InterruptedException {
        ended(context.part(anyConsumer()), "stop", Part::stop);
    }

    private void consumerFrozen() throws InterruptedException {
        frozen(context.part(anyConsumer()), 2, 15);
    }

    private void measuredFrozen() throws InterruptedException {
        frozen(context.part("consumer-1"), 1, 5);
    }

    private void brokerKilled() throws InterruptedException {
        ended(anyBroker(), "kill", Part::kill);
        context.await("every replica is in sync", IN_SYNC, () -> context.kafka().fullyInSync());
    }

    private void brokerFrozen() throws InterruptedException {
        frozen(anyBroker(), 1, 10);
        context.await("every replica is in sync", IN_SYNC, () -> context.kafka().fullyInSync());
    }

    private void databaseKilled() throws InterruptedException {
        ended(context.part("database"), "kill", Part::kill);
    }

    private void databaseFrozen() throws InterruptedException {
        frozen(context.part("database"), 1, 10);
    }

    private void registryKilled() throws InterruptedException {
        ended(context.part("registry"), "kill", Part::kill);
    }

    private void poison() {
        var partition = context.random().nextInt(Topics.PARTITIONS);
        var bytes = new byte[context.random().nextInt(1, 200)];
        context.random().nextBytes(bytes);
        bytes[0] = 0x7f; // never the wire format's first byte
        try (var writer = context.rawRecordWriter()) {
            context.fault(
                    "write poison to partition " + partition,
                    () -> writer.write(List.of(writer.garbage(partition, bytes))));
        }
    }

    private void ended(Part part, String how, Consumer<Part> end) throws InterruptedException {
        context.fault(how + " " + part.name(), () -> end.accept(part));
        context.loadRunsFor(between(1, 8));
        context.heal("start " + part.name(), part::start);
    }

    private void frozen(Part part, int least, int most) throws InterruptedException {
        context.fault("freeze " + part.name(), part::pause);
        context.loadRunsFor(between(least, most));
        context.heal("let " + part.name() + " go on", part::resume);
    }

    private String anyConsumer() {
        return CONSUMERS.get(context.random().nextInt(CONSUMERS.size()));
    }

    private Part anyBroker() {
        var brokers = context.brokers();
        return brokers.get(context.random().nextInt(brokers.size()));
    }

    private Duration between(int least, int most) {
        return Duration.ofMillis(context.random().nextLong(least * 1_000L, most * 1_000L + 1));
    }
}
