package io.orderstream.benchmarks.offsets;

import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What is done for a record: something that takes its time, and a row in the database. */
final class Work {
    private static final Duration TIME = Duration.ofMillis(1);

    private final Effects effects;
    private final CrashPoint crash;

    Work(Effects effects, CrashPoint crash) {
        this.effects = effects;
        this.crash = crash;
    }

    void doAll(ConsumerRecords<String, String> polled) throws SQLException, InterruptedException {
        var left = polled.count();
        for (var record : polled) {
            left--;
            doOne(record, left > 0);
        }
    }

    void doOne(ConsumerRecord<String, String> record, boolean moreInHand) throws SQLException, InterruptedException {
        Thread.sleep(TIME);
        effects.store(record.partition(), record.offset());
        crash.pass(moreInHand);
    }
}
