package io.orderstream.benchmarks.offsets;

import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.platform.LocalPlatform;
import io.orderstream.platform.StrayProcesses;
import io.orderstream.platform.database.Credentials;
import io.orderstream.platform.folders.Folders;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.running.inspection.Brokers;
import io.orderstream.schemas.Topics;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Lets all consumers read the same records side by side, on a broker and a database of their own, and counts what each has done. */
public final class OffsetsLab {
    private static final Duration BOUND = Duration.ofSeconds(10);

    private final FiguresReport report;

    public OffsetsLab(FiguresReport report) {
        this.report = report;
    }

    /** @return whether each way of committing has kept what it promises */
    public boolean run(Plan plan) throws IOException, SQLException {
        report.say("seed " + plan.seed() + "; starting a broker and a database");
        var state = report.state();
        var strays = new StrayProcesses(state);
        strays.kill();
        Folders.delete(state.data());
        // Ctrl-C must not leave them behind. Killed, not stopped: nobody needs this data again.
        strays.killAtExit();
        List<Outcome> outcomes;
        try (var platform = LocalPlatform.start(state.root(), 1)) {
            fill(platform, plan.records());
            outcomes = crashAll(platform, plan);
        }
        report.write(new OffsetsTable(plan, outcomes).markdown(), plan, outcomes);
        return outcomes.stream().allMatch(Outcome::promiseKept);
    }

    private static void fill(LocalPlatform platform, int records) {
        platform.createTopic(LabConsumer.TOPIC, Topics.PARTITIONS);
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                platform.bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var number = 0; number < records; number++) {
                var partition = number % Topics.PARTITIONS;
                var _ = producer.send(new ProducerRecord<>(LabConsumer.TOPIC, partition, "key", "record " + number));
            }
            producer.flush();
        }
    }

    private List<Outcome> crashAll(LocalPlatform platform, Plan plan) throws SQLException {
        var table = new EffectTable(platform.createDatabase("lab"));
        table.create();
        report.say("six consumers, " + plan.records() + " records each, killed after " + plan.crashes() + " effects");
        var crashes = new ConcurrentHashMap<CommitStrategy, Integer>();
        try (var brokers = new Brokers(platform.bootstrapServers(), BOUND)) {
            SideBySide.run(Arrays.stream(CommitStrategy.values())
                    .<Runnable>map(strategy -> () -> {
                        var consumer = new CrashingConsumer(
                                strategy,
                                environment(platform, table.login()),
                                report.state().log(strategy.group()),
                                table,
                                brokers,
                                crash -> report.say(crash.line()));
                        crashes.put(strategy, consumer.run(plan.crashes()));
                    })
                    .toList());
        }
        return Arrays.stream(CommitStrategy.values())
                .map(strategy -> table.outcome(strategy, plan.records(), crashes.getOrDefault(strategy, 0)))
                .toList();
    }

    private static Map<String, String> environment(LocalPlatform platform, Credentials login) {
        var environment = new HashMap<>(platform.serviceEnvironment());
        environment.put("DATABASE_URL", login.jdbcUrl());
        return environment;
    }
}
