package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import io.orderstream.schemas.Topics;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.RecordMetadata;

public final class PoisonBytes implements Drill {

    private static final List<byte[]> POISON =
            List.of(new byte[] {}, new byte[] {0x7b, 0x22, 0x61}, new byte[] {0, 0, 0, 0, 1}, new byte[] {
                0, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 1, 2, 3
            });

    private final List<RecordMetadata> written = new ArrayList<>();

    @Override
    public String name() {
        return "poison-bytes";
    }

    @Override
    public String description() {
        return "Bytes that no schema explains land among the orders: each is one dead letter with its bytes, its neighbours are processed.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.UNPROCESSABLE_IS_DEAD_LETTERED);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        try (var writer = context.rawRecordWriter()) {
            for (var partition = 0; partition < Topics.PARTITIONS; partition++) {
                for (var poison : POISON) {
                    var record = writer.garbage(partition, poison);
                    context.fault(
                            "write poison to partition " + partition,
                            () -> written.addAll(writer.write(List.of(record))));
                }
            }
        }
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        Originals.areTheOnlyDead(written, observed, checks);
        checks.that(
                "dead letters have the original bytes",
                observed.letters().stream()
                        .allMatch(letter -> POISON.stream()
                                .anyMatch(poison -> letter.value().equals(ByteBuffer.wrap(poison)))),
                observed.letters().size() + " compared");
    }
}
