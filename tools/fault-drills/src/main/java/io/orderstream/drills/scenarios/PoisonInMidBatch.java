package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import io.orderstream.load.RawRecordWriter;
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
    public String description() {
        return "Among 500 records written in one go to two partitions, three are sound in every field but refused by PostgreSQL: those three are dead, and no other.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.UNPROCESSABLE_IS_DEAD_LETTERED);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        try (var writer = context.rawRecordWriter()) {
            var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
            for (var i = 0; i < BATCH; i++) {
                var id = UUID.randomUUID();
                records.add(writer.record(
                        i % 2,
                        REFUSED.contains(i)
                                ? RawRecordWriter.refusedByTheDatabaseAlone(id)
                                : RawRecordWriter.order(id)));
            }
            context.fault(
                    "write " + BATCH + " records, " + REFUSED.size() + " of them refused by the database alone",
                    () -> written = writer.write(records));
        }
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        Originals.areTheOnlyDead(
                REFUSED.stream()
                        .filter(i -> i < written.size())
                        .map(written::get)
                        .toList(),
                observed,
                checks);
    }
}
