package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.stage.Stage;
import io.orderstream.load.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

public final class PoisonInMidBatch implements Drill {

    private static final int BATCH = 500;
    private static final List<Integer> REFUSED = List.of(101, 250, 433);

    private List<RecordMetadata> written = List.of();

    @Override
    public String name() {
        return "poison-in-mid-batch";
    }

    @Override
    public String story() {
        return "Among 500 records written in one go to two partitions, three are sound in every field but refused by PostgreSQL: those three are dead, and no other.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G7);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        try (var pen = stage.pen()) {
            var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
            for (var i = 0; i < BATCH; i++) {
                var id = UUID.randomUUID();
                records.add(pen.record(i % 2, REFUSED.contains(i) ? Pen.refusedByTheDatabaseAlone(id) : Pen.order(id)));
            }
            stage.fault(
                    "write " + BATCH + " records, " + REFUSED.size() + " of them refused by the database alone",
                    () -> written = pen.write(records));
        }
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        Originals.areTheOnlyDead(
                REFUSED.stream()
                        .filter(i -> i < written.size())
                        .map(written::get)
                        .toList(),
                aftermath,
                checks);
    }
}
