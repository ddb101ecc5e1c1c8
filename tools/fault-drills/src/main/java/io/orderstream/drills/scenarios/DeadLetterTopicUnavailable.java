package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.stage.Stage;
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
    public String story() {
        return "A poison record comes while the dead-letter topic takes nothing: its partition waits, the others go on, and then it is one dead letter.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G7, Guarantee.G8);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        // Brokers take a min ISR above the number of replicas for that number: one replica has to be missing as
        // well. Not the group's coordinator, for then the group would have a reason to move.
        var number = stage.kafka().coordinator() % stage.brokers().size() + 1;
        var broker = stage.part("broker-" + number);
        stage.step(
                "the dead-letter topic wants all its replicas in sync",
                () -> stage.kafka()
                        .setMinInSync(Topics.DEAD_LETTERS, stage.kafka().replicas()));
        stage.fault("kill broker-" + number, broker::kill);
        stage.await(
                "broker-" + number + " is known to be away",
                Duration.ofSeconds(60),
                () -> !stage.kafka().leaders().containsValue(number));
        try (var pen = stage.pen()) {
            stage.fault(
                    "write poison to partition " + PARTITION,
                    () -> written = pen.write(List.of(pen.garbage(PARTITION, POISON))));
        }
        var offset = written.getFirst().offset();
        var before = stage.kafka().committed();
        stage.loadRunsFor(stage.tempo().of(Duration.ofSeconds(25), Duration.ofSeconds(15)));
        var during = stage.kafka().committed();
        waited = during.getOrDefault(PARTITION, 0L) <= offset;
        othersWentOn = during.entrySet().stream()
                .filter(entry -> entry.getKey() != PARTITION)
                .allMatch(entry -> entry.getValue() > before.getOrDefault(entry.getKey(), 0L));
        stage.saw("committed " + during + ", poison at " + PARTITION + "@" + offset);
        stage.step(
                "the dead-letter topic is content with two replicas",
                () -> stage.kafka()
                        .setMinInSync(Topics.DEAD_LETTERS, stage.kafka().replicas() - 1));
        stage.heal("start broker-" + number, broker::start);
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        checks.that("the poison's offset was not committed meanwhile", waited, waited ? "yes" : "no");
        checks.that("the other partitions went on", othersWentOn, othersWentOn ? "yes" : "no");
        Originals.areTheOnlyDead(written, aftermath, checks);
        checks.equal("different memberships of the group", 1, aftermath.memberships());
        checks.equal("changes of assignment", 0, aftermath.rebalances());
    }
}
