package io.orderstream.benchmarks.offsets;

import java.sql.SQLException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What a consumer does with the records of one poll, and when it commits: what the lab's consumers differ in. */
interface Discipline {
    void take(ConsumerRecords<String, String> polled) throws SQLException, InterruptedException;

    /** Whether all that was taken is done. */
    default boolean idle() {
        return true;
    }

    static Discipline of(CommitStrategy strategy, Consumer<String, String> consumer, Work work, Effects effects) {
        return switch (strategy) {
            // poll() commits what the poll before it returned, so that work must be over by then. It is, here.
            case AUTO -> work::doAll;
            // The same poll() knows nothing of a queue: it commits what nobody has worked on yet.
            case AUTO_HANDED_OFF -> new HandOff(work);
            // A crash after the commit loses the rest of the poll.
            case BEFORE ->
                polled -> {
                    consumer.commitSync();
                    work.doAll(polled);
                };
            // A crash before the commit repeats what is done of the poll; here also when the answer to an earlier
            // commit was on its way.
            case ASYNC ->
                polled -> {
                    work.doAll(polled);
                    consumer.commitAsync();
                };
            case SYNC ->
                polled -> {
                    work.doAll(polled);
                    consumer.commitSync();
                };
            // A crash in the work takes the effects with it. One between the two commits repeats nothing either: a
            // consumer begins where the database says. This is how order-consumer-service works.
            case WITH_EFFECT ->
                polled -> {
                    effects.begin();
                    work.doAll(polled);
                    effects.commitWithOffsets(polled.nextOffsets());
                    consumer.commitSync();
                };
        };
    }
}
