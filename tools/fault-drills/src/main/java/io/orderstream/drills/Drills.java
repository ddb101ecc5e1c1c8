package io.orderstream.drills;

import io.orderstream.drills.scenarios.BelowMinIsr;
import io.orderstream.drills.scenarios.BrokerKill;
import io.orderstream.drills.scenarios.BrokersFrozen;
import io.orderstream.drills.scenarios.CommitOutcomeUnknown;
import io.orderstream.drills.scenarios.ConnectKill;
import io.orderstream.drills.scenarios.ConsumerFreeze;
import io.orderstream.drills.scenarios.ConsumerKill;
import io.orderstream.drills.scenarios.ConsumerTerm;
import io.orderstream.drills.scenarios.CoordinatorKill;
import io.orderstream.drills.scenarios.DatabaseDown;
import io.orderstream.drills.scenarios.DeadLetterTopicUnavailable;
import io.orderstream.drills.scenarios.EverythingKilled;
import io.orderstream.drills.scenarios.HeaderBomb;
import io.orderstream.drills.scenarios.PoisonBytes;
import io.orderstream.drills.scenarios.PoisonInMidBatch;
import io.orderstream.drills.scenarios.ProducerKill;
import io.orderstream.drills.scenarios.RebalanceStorm;
import io.orderstream.drills.scenarios.RegistryDown;
import io.orderstream.drills.scenarios.ResponseLost;
import io.orderstream.running.CommandFailedException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All drills, in the order in which {@code drill all} runs them. */
public final class Drills {
    private static final List<Supplier<Drill>> ALL = List.of(
            ConsumerKill::new,
            ConsumerFreeze::new,
            ConsumerTerm::new,
            RebalanceStorm::new,
            BrokerKill::new,
            BrokersFrozen::new,
            BelowMinIsr::new,
            CoordinatorKill::new,
            DatabaseDown::new,
            CommitOutcomeUnknown::new,
            RegistryDown::new,
            PoisonBytes::new,
            PoisonInMidBatch::new,
            HeaderBomb::new,
            DeadLetterTopicUnavailable::new,
            ProducerKill::new,
            ResponseLost::new,
            EverythingKilled::new,
            ConnectKill::new);

    private Drills() {}

    /** @return a new one of each: a drill is run once */
    public static List<Drill> all() {
        return ALL.stream().map(Supplier::get).toList();
    }

    /** @throws CommandFailedException if there is none of that name, saying which there are */
    public static Drill named(String name) {
        return all().stream()
                .filter(drill -> drill.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CommandFailedException.wrongArgument("there is no drill " + name
                        + ". The drills are "
                        + all().stream().map(Drill::name).collect(Collectors.joining(", ")) + "."));
    }
}
