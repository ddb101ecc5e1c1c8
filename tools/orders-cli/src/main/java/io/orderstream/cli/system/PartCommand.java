package io.orderstream.cli.system;

import io.orderstream.platform.process.Part;
import io.orderstream.platform.process.PartState;
import io.orderstream.platform.system.LocalSystem;
import io.orderstream.platform.system.PublishedRun;
import io.orderstream.running.CommandFailedException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command about one part of the running system; it needs none of the others. */
abstract class PartCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "broker-N, registry, database, producer-N, consumer-N or connect-N")
    private String name = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public final Integer call() {
        var system = LocalSystem.started();
        var part = system.part(name);
        try {
            var done = apply(part);
            spec.commandLine().getOut().println(done);
            spec.commandLine().getOut().flush();
        } finally {
            new PublishedRun(system).write();
        }
        return 0;
    }

    /** @return what was done, as a sentence */
    abstract String apply(Part part);

    static void mustRun(Part part) {
        if (!part.alive()) {
            throw CommandFailedException.because(
                    part.name() + " is not running. ./orders start " + part.name() + " starts it.");
        }
    }

    static boolean frozen(Part part) {
        return part.state() == PartState.FROZEN;
    }
}
