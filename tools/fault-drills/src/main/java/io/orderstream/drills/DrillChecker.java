package io.orderstream.drills;

import io.orderstream.drills.context.Timeline;
import io.orderstream.drills.context.Timeline.Kind;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import io.orderstream.drills.report.EffectFigures;
import io.orderstream.drills.report.Figures;
import io.orderstream.drills.report.LedgerFigures;
import io.orderstream.drills.watch.CounterWatch;
import io.orderstream.platform.system.TestSystem;
import io.orderstream.running.inspection.Scrape;
import io.orderstream.verification.CheckResultText;
import io.orderstream.verification.checking.CheckResult;
import io.orderstream.verification.checking.Checker;
import io.orderstream.verification.checking.ViolationKind;
import io.orderstream.verification.ledger.LedgerFile;
import io.orderstream.verification.reading.SystemReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** After a drill: reads the system, measures, and checks what every drill has to show. */
final class DrillChecker {
    /** {@link Guarantee#ANSWERED_WITHIN_DEADLINE}. */
    private static final Duration DEADLINE = Duration.ofSeconds(8);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestSystem system;
    private final DrillOutcome outcome;
    private final Timeline timeline;
    private final Instant begunAt;
    private @Nullable CheckResult result;

    DrillChecker(TestSystem system, DrillOutcome outcome, Timeline timeline, Instant begunAt) {
        this.system = system;
        this.outcome = outcome;
        this.timeline = timeline;
        this.begunAt = begunAt;
    }

    /** Waits until the group has caught up, then reads everything. */
    DrillObservations observe(Path ledger) {
        var worst = outcome.watches().worstCommits();
        result = Checker.check(new SystemReader(system.run(), _ -> {}).read(List.of(ledger), PATIENCE, worst));
        timeline.add(Kind.SEEN, CheckResultText.lastLine(result));
        var clients = LedgerFigures.of(new LedgerFile(ledger));
        var letters = outcome.letters().read();
        var fault = timeline.first(Kind.FAULT).orElse(begunAt);
        var heal = timeline.last(Kind.HEAL);
        return new DrillObservations(
                figures(clients, heal.orElse(fault), letters.size()),
                clients,
                letters,
                outcome.watches().memberships(),
                outcome.watches().increaseOf(CounterWatch.REBALANCES),
                fault,
                heal);
    }

    private Figures figures(LedgerFigures clients, Instant recoveryBegins, int letters) {
        var effects = effects();
        return new Figures(
                clients.successes().size(),
                clients.unknown(),
                outcome.watches().increaseOf(Scrape.REDELIVERED),
                letters,
                clients.longestWithoutSuccess(),
                clients.slowestAnswer(),
                later(
                        since(recoveryBegins, clients.firstSuccessAfter(recoveryBegins)),
                        since(recoveryBegins, effects.lateUntil(recoveryBegins))),
                effects.longestStandstill(),
                outcome.watches().commitSamples(),
                Duration.between(begunAt, Clock.systemUTC().instant()));
    }

    private static Duration since(Instant begin, Optional<Instant> end) {
        return end.map(at -> Duration.between(begin, at)).orElse(Duration.ZERO);
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private EffectFigures effects() {
        try {
            return EffectFigures.since(begunAt, system.run().database());
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be read: " + e.getMessage(), e);
        }
    }

    /** What every drill has to show, whatever it broke. */
    void check(DrillObservations observed, Checks checks) {
        if (result == null) {
            throw new IllegalStateException("Nothing was heard yet");
        }
        for (var kind : ViolationKind.values()) {
            checks.equal(kind.label(), 0, result.count(kind));
        }
        var samples = outcome.watches().commitSamples();
        checks.atLeast("commits compared with the database, samples", 10, samples);
        var loaded = outcome.loaded();
        checks.equal("orders without a final answer, or refused", 0, loaded.orders() - loaded.accepted());
        checks.atMost("slowest answer", DEADLINE, observed.figures().slowestAnswer());
        checks.equal("requests never answered", 0, loaded.statuses().getOrDefault("SocketTimeoutException", 0L));
    }
}
