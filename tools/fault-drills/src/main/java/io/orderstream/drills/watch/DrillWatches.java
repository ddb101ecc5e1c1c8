package io.orderstream.drills.watch;

import io.orderstream.running.RunFile;
import io.orderstream.verification.checking.PartitionState;
import io.orderstream.verification.reading.CommitWatch;
import java.util.List;
import java.util.function.Supplier;

/** All samplings that run during a drill. What they saw can be asked for when they are closed, too. */
public final class DrillWatches implements AutoCloseable {
    private final CommitWatch commits;
    private final Sampling commitSampling;
    private final CounterWatch counters;
    private final MemberWatch members;

    /** @param run the system as it is now, with its pids */
    public DrillWatches(Supplier<RunFile> run) {
        commits = new CommitWatch(run.get());
        counters = new CounterWatch(() -> run.get().consumers());
        members = new MemberWatch(run.get().kafka().bootstrap());
        commitSampling = Sampling.every(CommitWatch.INTERVAL, "commits", commits::sample);
    }

    /** @return the sample at which the committed offsets were furthest ahead of the database */
    public List<PartitionState> worstCommits() {
        return commits.worst();
    }

    public long commitSamples() {
        return commits.samples();
    }

    /** @param counter one of {@link CounterWatch}'s */
    public long increaseOf(String counter) {
        return counters.increaseOf(counter);
    }

    /** @return how many different sets of members the group had */
    public int memberships() {
        return members.memberships();
    }

    @Override
    public void close() {
        try (members;
                counters;
                commits;
                commitSampling) {
            // Each is closed whatever the others say, the sampling before what it samples.
        }
    }
}
