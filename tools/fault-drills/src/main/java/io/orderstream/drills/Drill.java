package io.orderstream.drills;

import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import java.util.Set;

/**
 * A scripted failure, made anew for each time that it is run. It is run under a load, and says what it expects beyond what
 * every drill has to show: nothing lost, no second effect, no commit ahead of the database, stock conserved, every order
 * accepted in the end, every answer within the deadline.
 */
public interface Drill {
    String name();

    /** One line: what happens, and what must not. */
    String description();

    /** The guarantees that it puts to the test beyond those that each drill does. */
    Set<Guarantee> guarantees();

    /** Share of the load's requests whose connection the client itself cuts before the answer. */
    default double hangUps() {
        return 0;
    }

    /** Kafka Connect workers that it needs; the drills that need as many share a system. */
    default int workers() {
        return 0;
    }

    /** Fault and heal. The load runs before, during and after it. */
    void run(DrillContext context) throws InterruptedException;

    /** What it expects, asked when the load is over and the group has caught up. */
    default void check(DrillObservations observed, Checks checks) throws InterruptedException {}
}
