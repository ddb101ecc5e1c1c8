package io.orderstream.cli.verification;

import io.orderstream.cli.verification.Evidence.TopicOrder;
import io.orderstream.platform.run.RunFile;
import io.orderstream.schemas.Topics;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Collects the evidence of a running system. */
record Investigation(RunFile run, List<Path> ledgers) {
    /**
     * Reads the ledger first and the commits before the progress: what is read later may only know more, so nothing that
     * happens meanwhile can look like a violation.
     */
    Evidence collect() throws SQLException {
        var stories = LedgerReader.read(ledgers);
        var topics = new TopicReader(run.kafka().bootstrap());
        var records = new ArrayList<TopicOrder>();
        var undecodable = new HashSet<Place>();
        try (var group = new GroupReader(run.kafka().bootstrap());
                var schemas = new SchemaLookup(run.registry().ccompat())) {
            var committed = group.committed();
            var reading = new RecordReading(schemas);
            var ends = topics.forEach(
                    Topics.ORDERS,
                    record -> reading.read(record)
                            .ifPresentOrElse(
                                    records::add,
                                    () -> undecodable.add(new Place(record.partition(), record.offset()))));
            try (var database = new DatabaseReader(run.database())) {
                return new Evidence(
                        stories,
                        records,
                        undecodable,
                        topics.deadLetterSources(Topics.DEAD_LETTERS),
                        database.effects(),
                        database.contents(),
                        database.stockMismatches(),
                        database.progress(),
                        committed,
                        ends,
                        Redeliveries.count(run.consumers()));
            }
        }
    }
}
