package io.orderstream.cli.platform;

import io.orderstream.cli.CommandFailedException;
import io.orderstream.platform.LocalPlatform;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.folders.StateFolder;
import io.orderstream.platform.kafka.ClusterPlan;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.services.Replica;
import io.orderstream.platform.services.ServiceBlueprint;
import io.orderstream.platform.services.ServiceKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parts of one plan, whether they run or not. */
record LocalSystem(SystemPlan plan, Distribution distribution, StateFolder state, LocalPlatform platform) {
    static LocalSystem of(SystemPlan plan) {
        var distribution = Distribution.ofThisBuild();
        var state = StateFolder.of(distribution.home());
        return new LocalSystem(
                plan, distribution, state, new LocalPlatform(state, new ClusterPlan(plan.brokers(), plan.ports())));
    }

    /** @throws CommandFailedException if nothing was started */
    static LocalSystem started() {
        var state = StateFolder.of(Distribution.ofThisBuild().home());
        return of(new SystemPlanFile(state)
                .read()
                .orElseThrow(
                        () -> CommandFailedException.because("nothing is running. ./orders up starts the system.")));
    }

    List<Part> services(ServiceKind kind) {
        return replicas(kind).map(this::part).toList();
    }

    Stream<Replica> replicas(ServiceKind kind) {
        var number = kind == ServiceKind.PRODUCER ? plan.producers() : plan.consumers();
        return IntStream.rangeClosed(1, number).mapToObj(n -> new Replica(kind, n, plan.ports()));
    }

    /** Everything, in the order in which it is started and shown. */
    List<Part> parts() {
        return Stream.of(platform.parts(), services(ServiceKind.PRODUCER), services(ServiceKind.CONSUMER))
                .flatMap(List::stream)
                .toList();
    }

    /** Who uses a part ends before it. */
    List<List<Part>> stopOrder() {
        return List.of(
                services(ServiceKind.CONSUMER),
                services(ServiceKind.PRODUCER),
                List.of(platform.registry()),
                platform.brokers(),
                List.of(platform.databasePart()));
    }

    /** @throws CommandFailedException if there is none of that name, saying which there are */
    Part part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CommandFailedException.wrongArgument("there is no " + name + ". The parts are "
                        + parts().stream().map(Part::name).collect(Collectors.joining(", ")) + "."));
    }

    private Part part(Replica replica) {
        return platform.part(new ServiceBlueprint(
                replica, replica.kind().jar(distribution), platform::serviceEnvironment, state.root()));
    }
}
