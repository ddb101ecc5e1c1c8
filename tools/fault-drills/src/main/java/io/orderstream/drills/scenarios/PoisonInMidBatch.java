package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import io.orderstream.load.RawRecordWriter;
import io.orderstream.running.RunFile;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

public final class PoisonInMidBatch implements Drill {

    private static final int BATCH = 500;
    private static final List<Integer> REFUSED = List.of(101, 250, 433);

    /** What the database refuses its consumers check as well, so the drill adds a check of its own. */
    private static final String REFUSED_CUSTOMER = "c-refused";

    private static final String CHECK =
            "ALTER TABLE orders DROP CONSTRAINT IF EXISTS drills_check, ADD CONSTRAINT drills_check CHECK (customer_id <> '"
                    + REFUSED_CUSTOMER + "') NOT VALID";

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
        context.step(
                "add a check to the table that nobody else knows of",
                () -> addCheck(context.run().database()));
        try (var writer = context.rawRecordWriter()) {
            var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
            for (var i = 0; i < BATCH; i++) {
                var id = UUID.randomUUID();
                records.add(writer.record(
                        i % 2,
                        REFUSED.contains(i)
                                ? RawRecordWriter.orderOf(REFUSED_CUSTOMER, id)
                                : RawRecordWriter.order(id)));
            }
            context.fault(
                    "write " + BATCH + " records, " + REFUSED.size() + " of them refused by the database alone",
                    () -> written = writer.write(records));
        }
    }

    private static void addCheck(RunFile.Database database) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(CHECK);
        } catch (SQLException e) {
            throw new IllegalStateException("The check could not be added", e);
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
