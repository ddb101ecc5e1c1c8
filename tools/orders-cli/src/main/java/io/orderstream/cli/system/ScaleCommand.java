package io.orderstream.cli.system;

import io.orderstream.cli.options.Limits;
import io.orderstream.platform.ports.PortLayout;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.platform.system.CommandLock;
import io.orderstream.platform.system.GroupSettling;
import io.orderstream.platform.system.LocalSystem;
import io.orderstream.platform.system.Preflight;
import io.orderstream.platform.system.PublishedRun;
import io.orderstream.platform.system.SystemPlanFile;
import io.orderstream.running.CommandFailedException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./orders scale consumers N}. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = {
            "Brings the number of running consumers to N.",
            "Down: the highest numbers first, each finishes its work and leaves the group. Up: the lowest missing numbers.",
            "Returns when the group has shared out the partitions among those that run."
        })
public final class ScaleCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "consumers", description = "What to scale; only consumers can be")
    private String what = "";

    @Parameters(index = "1", paramLabel = "N", description = "0 to 6")
    private int number;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!"consumers".equals(what)) {
            throw CommandFailedException.wrongArgument("only consumers can be scaled, not " + what + ".");
        }
        Limits.check("the number of consumers", number, 0, PortLayout.MOST_CONSUMERS);
        var before = LocalSystem.started();
        try (var _ = CommandLock.take(before.state())) {
            shrink(before);
            var after = LocalSystem.of(before.plan().withConsumers(number));
            grow(after);
            share(after);
        }
        return 0;
    }

    private void shrink(LocalSystem before) {
        var consumers = before.services(ServiceKind.CONSUMER);
        for (var excess : consumers
                .subList(Math.min(number, consumers.size()), consumers.size())
                .reversed()) {
            if (excess.alive()) {
                excess.stop();
                say(excess.name() + " stopped");
            }
        }
    }

    private void grow(LocalSystem after) {
        var missing = after.services(ServiceKind.CONSUMER).stream()
                .filter(part -> !part.alive())
                .toList();
        var preflight = new Preflight(after);
        preflight.built();
        preflight.portsAreFree(missing);
        // Before the start, so that what does not get ready can be seen and stopped.
        new SystemPlanFile(after.state()).write(after.plan());
        try (var progress = ProgressDisplay.on(out())) {
            SideBySide.start(missing, progress);
        } finally {
            new PublishedRun(after).write();
        }
    }

    private void share(LocalSystem after) {
        if (number == 0) {
            say("no consumer is running; orders wait on the topic");
            return;
        }
        GroupSettling.of(after).await();
        say(number == 1 ? "1 consumer owns all partitions" : number + " consumers share the partitions");
    }

    private void say(String line) {
        out().println(line);
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
