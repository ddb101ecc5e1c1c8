package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.RecordMetadata;

public final class DeadLetterTopicUnavailable implements Drill {

    private static final int PARTITION = 3;
    private static final byte[] POISON = {0x50, 0x4f, 0x49};

    private List<RecordMetadata> written = List.of();
    private boolean waited;
    private boolean othersWentOn;

    @Override
    public String name() {
        return "dead-letter-topic-unavailable";
    }

    @Override
    public String description() {
        return "A poison record comes while the dead-letter topic takes nothing: its partition waits, the others go on, and then it is one dead letter.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.UNPROCESSABLE_IS_DEAD_LETTERED, Guarantee.OUTAGE_SKIPS_NOTHING);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        // Brokers take a min ISR above the number of replicas for that number: one replica has to be missing as
        // well. Not the group's coordinator, for then the group would have a reason to move.
        var number = context.kafka().coordinator() % context.brokers().size() + 1;
        var broker = context.part("broker-" + number);
        context.step(
                "the dead-letter topic wants all its replicas in sync",
                () -> context.kafka()
                        .setMinInSync(Topics.DEAD_LETTERS, context.kafka().replicas()));
        context.fault("kill broker-" + number, broker::kill);
        context.await(
                "broker-" + number + " is known to be away",
                Duration.ofSeconds(60),
                () -> !context.kafka().leaders().containsValue(number));
        try (var writer = context.rawRecordWriter()) {
            context.fault(
                    "write poison to partition " + PARTITION,
                    () -> written = writer.write(List.of(writer.garbage(PARTITION, POISON))));
        }
        var offset = written.getFirst().offset();
        var before = context.kafka().committed();
        context.loadRunsFor(context.tempo().of(Duration.ofSeconds(25), Duration.ofSeconds(15)));
        var during = context.kafka().committed();
        waited = during.getOrDefault(PARTITION, 0L) <= offset;
        othersWentOn = during.entrySet().stream()
                .filter(entry -> entry.getKey() != PARTITION)
                .allMatch(entry -> entry.getValue() > before.getOrDefault(entry.getKey(), 0L));
        context.saw("committed " + during + ", poison at " + PARTITION + "@" + offset);
        context.step(
                "the dead-letter topic is content with two replicas",
                () -> context.kafka()
                        .setMinInSync(Topics.DEAD_LETTERS, context.kafka().replicas() - 1));
        context.heal("start broker-" + number, broker::start);
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        checks.that("the poison's offset was not committed meanwhile", waited, waited ? "yes" : "no");
        checks.that("the other partitions went on", othersWentOn, othersWentOn ? "yes" : "no");
        Originals.areTheOnlyDead(written, observed, checks);
        checks.equal("different memberships of the group", 1, observed.memberships());
        checks.equal("changes of assignment", 0, observed.rebalances());
    }
}
