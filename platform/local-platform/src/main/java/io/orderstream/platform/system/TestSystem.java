package io.orderstream.platform.system;

import io.orderstream.platform.StrayProcesses;
import io.orderstream.platform.connect.ConnectApi;
import io.orderstream.platform.folders.Folders;
import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.process.PartState;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.RunFile;
import io.orderstream.running.StateFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A system to test and measure on: one of its own, stopped when it is closed, or the one that is running already. */
public final class TestSystem implements AutoCloseable {
    /** What most tests need: a leader to lose, and three owners of two partitions each. */
    private static final int BROKERS = 3;

    private static final int CONSUMERS = 3;

    /** What each kind of service has beside its usual environment. */
    private final Map<ServiceKind, Map<String, String>> extra = new ConcurrentHashMap<>();

    private final LocalSystem system;
    private final boolean own;

    private TestSystem(SystemPlan plan, StateFolder state, Map<ServiceKind, Map<String, String>> extra, boolean own) {
        this.extra.putAll(extra);
        this.system = LocalSystem.of(plan, state, this::variables);
        this.own = own;
    }

    /**
     * Starts a fresh one for drills, on free ports.
     *
     * @param state of its own; what an earlier run left there is wiped
     * @param workers of Kafka Connect
     */
    public static TestSystem own(StateFolder state, int workers, Progress progress) {
        return own(new SystemPlan(BROKERS, 1, CONSUMERS, workers, FreePorts.base()), state, progress);
    }

    /** As {@link #own(StateFolder, int, Progress)}, made of other parts. */
    public static TestSystem own(SystemPlan plan, StateFolder state, Progress progress) {
        return own(plan, state, Map.of(), progress);
    }

    /**
     * As {@link #own(SystemPlan, StateFolder, Progress)}, with services set up otherwise.
     *
     * @param extra environment of each kind of service, beside the usual one
     */
    public static TestSystem own(
            SystemPlan plan, StateFolder state, Map<ServiceKind, Map<String, String>> extra, Progress progress) {
        var strays = new StrayProcesses(state);
        strays.kill();
        Folders.delete(state.data());
        var system = new TestSystem(plan, state, extra, true);
        // Ctrl-C must not leave ten processes behind. Killed, not stopped: nobody needs this data again.
        strays.killAtExit();
        new Startup(system.system, progress).run();
        return system;
    }

    /**
     * @param workers of Kafka Connect that are needed
     * @throws CommandFailedException if nothing runs, or if what runs is too small to be drilled
     */
    public static TestSystem running(int workers) {
        var running = LocalSystem.running(LocalSystem.Variables.AS_THEY_ARE)
                .orElseThrow(
                        () -> CommandFailedException.because("nothing is running. ./orders up starts the system."));
        var plan = running.plan();
        if (plan.brokers() < BROKERS || plan.consumers() < CONSUMERS || plan.producers() < 1) {
            throw CommandFailedException.because("drills need 3 brokers, 1 producer and 3 consumers; "
                    + plan.brokers() + ", " + plan.producers() + " and " + plan.consumers()
                    + " are running. ./orders up --brokers 3, or leave out --here.");
        }
        if (plan.connect() < workers) {
            throw CommandFailedException.because("this needs " + workers + " workers of Kafka Connect; "
                    + plan.connect() + " are running. ./orders up --brokers 3 --connect 2, or leave out --here.");
        }
        return new TestSystem(plan, running.state(), Map.of(), false);
    }

    private Map<String, String> variables(ServiceKind kind, Map<String, String> usual) {
        var variables = new HashMap<>(usual);
        variables.putAll(extra.getOrDefault(kind, Map.of()));
        return variables;
    }

    /** For consumers that start from now on. */
    public void setConsumerVariables(Map<String, String> variables) {
        extra.put(ServiceKind.CONSUMER, Map.copyOf(variables));
    }

    public Part part(String name) {
        return system.part(name);
    }

    public ConnectApi connectApi() {
        return system.connectApi();
    }

    public List<Part> consumers() {
        return system.services(ServiceKind.CONSUMER);
    }

    public List<Part> brokers() {
        return system.platform().brokers();
    }

    public List<Part> parts() {
        return system.parts();
    }

    public int minInSync() {
        return BROKERS - 1;
    }

    public int databasePort() {
        return system.platform().ports().database();
    }

    public String jdbcUrl() {
        return system.platform().database().jdbcUrl();
    }

    /** @return what runs now, with the pids of now */
    public RunFile run() {
        return new PublishedRun(system).now();
    }

    /** Makes everything run that should, whatever a drill left behind. */
    public void restore() {
        for (var part : system.parts()) {
            if (part.state() == PartState.FROZEN) {
                part.resume();
            }
        }
        // Infrastructure first: a service may wait for it before it says that it is ready.
        system.platform().parts().forEach(Part::launch);
        system.parts().forEach(Part::launch);
        system.parts().forEach(Part::awaitReady);
        new PublishedRun(system).write();
    }

    @Override
    public void close() {
        if (own) {
            new Shutdown(system).discard();
        }
    }
}
