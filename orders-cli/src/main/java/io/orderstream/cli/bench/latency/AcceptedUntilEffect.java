package io.orderstream.cli.bench.latency;

import io.orderstream.cli.CommandFailedException;
import io.orderstream.cli.bench.contest.Contestant;
import io.orderstream.cli.load.BackgroundLoad;
import io.orderstream.platform.process.Waiting;
import io.orderstream.platform.run.RunFile;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Orders over HTTP at a steady rate: from their acceptance until their rows are written, as these say. */
record AcceptedUntilEffect(RunFile run, Path ledger, int perSecond, int seconds) implements Contestant {
    private static final int CLIENTS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private static final String FIGURES = """
            SELECT count(*), percentile_disc(0.99) WITHIN GROUP
                (ORDER BY extract(epoch FROM processed_at - accepted_at) * 1e6) FROM orders WHERE accepted_at >= ?
            """;

    private record Seen(long orders, long micros) {}

    @Override
    public String title() {
        return "an order: accepted until its effect is written";
    }

    @Override
    public long run(int round) throws InterruptedException, SQLException {
        var begun = Instant.now();
        long accepted;
        try (var load = BackgroundLoad.start(new BackgroundLoad.Plan(
                List.of(URI.create(run.producers().getFirst().url())),
                run.credentials().write(),
                ledger,
                (double) perSecond,
                CLIENTS,
                0,
                begun.toEpochMilli()))) {
            Thread.sleep(Duration.ofSeconds(seconds));
            var result = load.finish(PATIENCE);
            if (!result.everyOrderAccepted()) {
                throw CommandFailedException.because("not every order was accepted: " + result.statuses());
            }
            accepted = result.accepted();
        }
        var wanted = accepted;
        if (!Waiting.until(PATIENCE, BETWEEN_LOOKS, () -> seen(begun).orders() >= wanted)) {
            throw CommandFailedException.because(
                    "not every accepted order had its effect within " + PATIENCE.toSeconds() + " s");
        }
        return seen(begun).micros();
    }

    private Seen seen(Instant begun) {
        var database = run.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var question = connection.prepareStatement(FIGURES)) {
            question.setObject(1, begun.atOffset(ZoneOffset.UTC));
            try (var row = question.executeQuery()) {
                row.next();
                return new Seen(row.getLong(1), Math.round(row.getDouble(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
