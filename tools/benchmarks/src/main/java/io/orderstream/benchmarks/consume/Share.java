package io.orderstream.benchmarks.consume;

import io.orderstream.benchmarks.comparison.Candidate;
import java.sql.SQLException;

/** What each of several replicas does: as much as one alone, if they do not stand in each other's way. */
record Share(Replicas replicas, int number, int ordersEach) implements Candidate {
    @Override
    public String title() {
        return number == 1 ? "1 replica" : "each of " + number + " replicas";
    }

    @Override
    public long run(int round) throws SQLException {
        return Math.round((double) replicas.workOff(ordersEach * number, number).perSecond() / number);
    }
}
