package io.orderstream.platform.system;

import io.orderstream.platform.LocalPlatform;
import io.orderstream.platform.connect.ConnectApi;
import io.orderstream.platform.connect.Worker;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.kafka.ClusterPlan;
import io.orderstream.platform.monitoring.PrometheusBlueprint;
import io.orderstream.platform.monitoring.PrometheusFolder;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.services.Replica;
import io.orderstream.platform.services.ServiceBlueprint;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.StateFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parts of one plan, whether they run or not. */
public record LocalSystem(
        SystemPlan plan, Distribution distribution, StateFolder state, LocalPlatform platform, Variables variables) {
    public static LocalSystem of(SystemPlan plan) {
        return of(plan, StateFolder.of(Distribution.ofThisBuild().home()), Variables.AS_THEY_ARE);
    }

    /**
     * @param state where its data, logs and pid files are; another folder is another system
     * @param variables what its services' environment is, at each start of one of them
     */
    public static LocalSystem of(SystemPlan plan, StateFolder state, Variables variables) {
        var cluster = new ClusterPlan(plan.brokers(), plan.ports());
        return new LocalSystem(plan, Distribution.ofThisBuild(), state, new LocalPlatform(state, cluster), variables);
    }

    /** The environment of a service that is about to start: a drill puts a proxy in the way, or slows the work down. */
    public interface Variables {
        Variables AS_THEY_ARE = (_, usual) -> usual;

        Map<String, String> of(ServiceKind kind, Map<String, String> usual);
    }

    /** The running system of this build with other variables for what is started from now on; empty if nothing runs. */
    public static Optional<LocalSystem> running(Variables variables) {
        var state = StateFolder.of(Distribution.ofThisBuild().home());
        return new SystemPlanFile(state).read().map(plan -> of(plan, state, variables));
    }

    /** @throws CommandFailedException if nothing was started */
    public static LocalSystem started() {
        var state = StateFolder.of(Distribution.ofThisBuild().home());
        return of(new SystemPlanFile(state)
                .read()
                .orElseThrow(
                        () -> CommandFailedException.because("nothing is running. ./orders up starts the system.")));
    }

    public List<Part> services(ServiceKind kind) {
        return replicas(kind).map(this::part).toList();
    }

    public Stream<Replica> replicas(ServiceKind kind) {
        var number = kind == ServiceKind.PRODUCER ? plan.producers() : plan.consumers();
        return IntStream.rangeClosed(1, number).mapToObj(n -> new Replica(kind, n, plan.ports()));
    }

    /** Kafka Connect's, as processes. */
    public List<Part> workers() {
        return connect().map(this::part).toList();
    }

    public Stream<Worker> connect() {
        return platform.connect().workers(plan.connect()).stream();
    }

    public ConnectApi connectApi() {
        return new ConnectApi(connect().map(Worker::url).toList());
    }

    /** Everything, in the order in which it is started and shown. */
    public List<Part> parts() {
        return Stream.of(
                        platform.parts(),
                        services(ServiceKind.PRODUCER),
                        services(ServiceKind.CONSUMER),
                        workers(),
                        monitoring())
                .flatMap(List::stream)
                .toList();
    }

    /** Prometheus, if {@code up} was asked for it. */
    public List<Part> monitoring() {
        return new PrometheusFolder(state).wanted()
                ? List.of(platform.part(new PrometheusBlueprint(plan.ports().prometheus(), state)))
                : List.of();
    }

    /** Who uses a part ends before it. */
    List<List<Part>> stopOrder() {
        return List.of(
                monitoring(),
                workers(),
                services(ServiceKind.CONSUMER),
                services(ServiceKind.PRODUCER),
                List.of(platform.registry()),
                platform.brokers(),
                List.of(platform.databasePart()));
    }

    /** @throws CommandFailedException if there is none of that name, saying which there are */
    public Part part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CommandFailedException.wrongArgument("there is no " + name + ". The parts are "
                        + parts().stream().map(Part::name).collect(Collectors.joining(", ")) + "."));
    }

    private Part part(Worker worker) {
        return platform.part(platform.connect().blueprint(worker));
    }

    private Part part(Replica replica) {
        return platform.part(new ServiceBlueprint(
                replica,
                replica.kind().jar(distribution),
                () -> variables.of(replica.kind(), environment(replica.kind())),
                state.root()));
    }

    /** The consumers' dashboard shows Kafka Connect where there is one; the producers' answers say where an order is read. */
    private Map<String, String> environment(ServiceKind kind) {
        var environment = new HashMap<>(platform.serviceEnvironment());
        if (kind == ServiceKind.CONSUMER && plan.connect() > 0) {
            environment.put("ORDERS_CONNECT_WORKERS", connect().map(Worker::url).collect(Collectors.joining(",")));
        }
        if (kind == ServiceKind.PRODUCER && plan.consumers() > 0) {
            environment.put("ORDERS_ANSWERS_LOCATION_BASE", new Replica(ServiceKind.CONSUMER, 1, plan.ports()).url());
        }
        return environment;
    }
}
