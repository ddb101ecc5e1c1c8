package io.orderstream.drills.context;

import io.orderstream.drills.context.Timeline.Kind;
import io.orderstream.load.BackgroundLoad;
import io.orderstream.load.RawRecordWriter;
import io.orderstream.platform.connect.ConnectorState;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.platform.system.TestSystem;
import io.orderstream.running.RunFile;
import io.orderstream.running.inspection.Scrape;
import io.orderstream.schemas.Topics;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** What a drill can do and ask. Whatever it does here is in the timeline. */
public final class DrillContext implements AutoCloseable {
    private final TestSystem system;
    private final BackgroundLoad load;
    private final Timeline timeline;
    private final Tempo tempo;
    private final RandomGenerator random;
    private final KafkaControls kafka;
    /** Consumers that run with variables of the drill's. */
    private final Set<String> altered = new HashSet<>();

    public DrillContext(
            TestSystem system, BackgroundLoad load, Timeline timeline, Tempo tempo, RandomGenerator random) {
        this.system = system;
        this.load = load;
        this.timeline = timeline;
        this.tempo = tempo;
        this.random = random;
        this.kafka = new KafkaControls(system.run().kafka().bootstrap());
    }

    /** Breaks something. */
    public Instant fault(String what, Runnable action) {
        var at = timeline.add(Kind.FAULT, what);
        action.run();
        return at;
    }

    /** Makes it whole; recovery is counted from when this has returned, or from the fault in a drill that has no heal. */
    public Instant heal(String what, Runnable action) {
        timeline.add(Kind.STEP, what);
        action.run();
        return timeline.add(Kind.HEAL, what + ": done");
    }

    public void step(String what, Runnable action) {
        timeline.add(Kind.STEP, what);
        action.run();
    }

    public void saw(String what) {
        timeline.add(Kind.SEEN, what);
    }

    /** Lets the load go on. */
    public void loadRunsFor(Duration time) throws InterruptedException {
        load.runFor(time);
    }

    public void await(String what, Duration patience, BooleanSupplier condition) {
        KafkaControls.await(what, patience, condition);
        saw(what);
    }

    /** @return orders accepted since the load began */
    public long accepted() {
        return load.accepted();
    }

    public Part part(String name) {
        return system.part(name);
    }

    public List<Part> brokers() {
        return system.brokers();
    }

    public List<Part> consumers() {
        return system.consumers();
    }

    /** What Kafka Connect's workers say that they run. */
    public List<ConnectorState> connectors() {
        return system.connectApi().connectors();
    }

    /** @return the worker that runs the connector's first task */
    public RunFile.Worker workerOf(String connector) {
        var task = connectors().stream()
                .filter(state -> state.name().equals(connector))
                .findFirst()
                .orElseThrow()
                .tasks()
                .getFirst();
        return run().connect().stream()
                .filter(worker -> worker.runs(task.worker()))
                .findFirst()
                .orElseThrow();
    }

    public List<Part> parts() {
        return system.parts();
    }

    public KafkaControls kafka() {
        return kafka;
    }

    /** To write to the topic past the producer service. */
    public RawRecordWriter rawRecordWriter() {
        var run = system.run();
        return new RawRecordWriter(run.kafka().bootstrap(), run.registry().ccompat());
    }

    /** @return what a consumer counts, 0 while it does not answer */
    public double counter(String consumer, String metric) {
        try (var http = HttpClient.newHttpClient()) {
            return system.run().consumers().stream()
                    .filter(service -> service.name().equals(consumer))
                    .findFirst()
                    .flatMap(service -> Scrape.of(http, service))
                    .map(scrape -> scrape.sum(metric))
                    .orElse(0.0);
        }
    }

    public RunFile run() {
        return system.run();
    }

    public Tempo tempo() {
        return tempo;
    }

    public RandomGenerator random() {
        return random;
    }

    public int databasePort() {
        return system.databasePort();
    }

    public String jdbcUrl() {
        return system.jdbcUrl();
    }

    public void stopConsumers() {
        SideBySide.stop(system.consumers());
    }

    /** Stops the consumers and starts them again, with these variables beside the usual ones. */
    public void restartConsumers(Map<String, String> variables) {
        stopConsumers();
        altered.clear();
        startConsumers(system.consumers(), variables);
    }

    /** Starts these, with these variables beside the usual ones. */
    public void startConsumers(List<Part> consumers, Map<String, String> variables) {
        var names = consumers.stream().map(Part::name).toList();
        if (variables.isEmpty()) {
            names.forEach(altered::remove);
        } else {
            altered.addAll(names);
        }
        system.setConsumerVariables(variables);
        SideBySide.start(consumers, Progress.SILENT);
    }

    /** Whatever the drill left behind: everything runs again as it did before. */
    public void restore() {
        system.restore();
        for (var topic : List.of(Topics.ORDERS, Topics.DEAD_LETTERS)) {
            kafka.setMinInSync(topic, system.minInSync());
        }
        if (!altered.isEmpty()) {
            system.setConsumerVariables(Map.of());
            SideBySide.stop(altered.stream().map(system::part).toList());
            system.restore();
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
