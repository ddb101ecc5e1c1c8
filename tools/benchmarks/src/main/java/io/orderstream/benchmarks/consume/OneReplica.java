package io.orderstream.benchmarks.consume;

import io.orderstream.benchmarks.comparison.Candidate;
import java.sql.SQLException;

/** One replica of the consumer service, as it is. */
record OneReplica(Replicas replicas, int orders) implements Candidate {
    @Override
    public String title() {
        return "one consumer replica: stock, repeats, dead letters, fence, all checks";
    }

    @Override
    public long run(int round) throws SQLException {
        return replicas.workOff(orders, 1).perSecond();
    }
}
