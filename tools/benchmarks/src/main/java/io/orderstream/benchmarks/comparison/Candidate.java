package io.orderstream.benchmarks.comparison;

import java.io.IOException;
import java.sql.SQLException;

/** One of those that are measured beside each other. */
public interface Candidate {
    /** As the table calls it. */
    String title();

    /**
     * Does its work once.
     *
     * @param round from 1; 0 is the one whose figures are dropped
     * @return what it came to, in the comparison's unit
     */
    long run(int round) throws IOException, InterruptedException, SQLException;
}
