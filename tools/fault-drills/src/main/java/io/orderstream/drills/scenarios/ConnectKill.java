package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.context.KafkaControls;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import io.orderstream.running.RunFile;
import io.orderstream.verification.connect.Deliveries;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The worker's tasks go over to the other one; what it had published but not noted is published again under the same id, or not at all. */
public final class ConnectKill implements Drill {
    /** The source that publishes the orders' status. */
    private static final String SOURCE = "outbox";

    /** The worker's session of 10 s, 5 s in which it might come back, and the tasks' start. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(90);

    private static final Duration CAUGHT_UP = Duration.ofMinutes(2);

    private @Nullable Deliveries deliveries;

    @Override
    public String name() {
        return "connect-kill";
    }

    @Override
    public String description() {
        return "The Kafka Connect worker that publishes the orders' status is killed (SIGKILL): the other takes its tasks over,"
                + " and warehouse and status topic have each order once.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.CONNECT_DELIVERS_ALL);
    }

    @Override
    public int workers() {
        return 2;
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        deliveries = new Deliveries(context.run());
        var worker = context.workerOf(SOURCE);
        var victim = context.part(worker.name());
        context.saw(victim.name() + " runs the task of " + SOURCE);
        context.fault("kill " + victim.name(), victim::kill);
        context.await("the other worker runs every task", TAKE_OVER, () -> allRunElsewhere(context, worker));
        context.loadRunsFor(context.tempo().afterHeal());
        context.step("start " + victim.name(), victim::start);
    }

    /** While the workers share the work out anew they may refuse to answer, which means not yet. */
    private static boolean allRunElsewhere(DrillContext context, RunFile.Worker victim) {
        try {
            return context.connectors().stream()
                    .allMatch(connector -> connector.running()
                            && !victim.runs(connector.worker())
                            && connector.tasks().stream().noneMatch(task -> victim.runs(task.worker())));
        } catch (IllegalStateException | UncheckedIOException _) {
            return false;
        }
    }

    @Override
    public void check(DrillObservations observed, Checks checks) throws InterruptedException {
        var delivered = Objects.requireNonNull(deliveries);
        var caughtUp = caughtUp(delivered);
        checks.that("all is delivered within " + CAUGHT_UP.toSeconds() + " s", caughtUp, caughtUp ? "yes" : "no");
        var stored = delivered.stored();
        var warehouse = delivered.warehouse();
        checks.that(
                "the warehouse has the orders and the total of the database",
                stored.equals(warehouse),
                warehouse + (stored.equals(warehouse) ? "" : ", not " + stored));
        var events = delivered.statusEvents();
        checks.equal("orders without an event on the status topic", 0, events.missing());
        checks.equal("events of no order", 0, events.foreign());
        checks.equal("orders whose events differ in their ids", 0, events.ambiguous());
        checks.that(
                "events that came again under the id that they had: counted", true, Long.toString(events.repeats()));
    }

    private static boolean caughtUp(Deliveries delivered) throws InterruptedException {
        try {
            KafkaControls.await(
                    "warehouse and status topic",
                    CAUGHT_UP,
                    () -> delivered.stored().equals(delivered.warehouse())
                            && delivered.statusEvents().exact());
            return true;
        } catch (IllegalStateException _) {
            return false; // the checks that follow tell what is missing
        }
    }
}
