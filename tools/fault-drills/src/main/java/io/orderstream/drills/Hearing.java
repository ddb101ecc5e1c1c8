package io.orderstream.drills;

import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.EffectFigures;
import io.orderstream.drills.report.Figures;
import io.orderstream.drills.report.LedgerFigures;
import io.orderstream.drills.stage.Timeline;
import io.orderstream.drills.stage.Timeline.Kind;
import io.orderstream.drills.watch.CounterWatch;
import io.orderstream.platform.system.TestSystem;
import io.orderstream.running.inspection.Scrape;
import io.orderstream.verification.VerdictText;
import io.orderstream.verification.judging.Finding;
import io.orderstream.verification.judging.Judge;
import io.orderstream.verification.judging.Verdict;
import io.orderstream.verification.ledger.LedgerFile;
import io.orderstream.verification.reading.EvidenceReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** After a drill: collects the evidence, measures, and judges what every drill has to show. */
final class Hearing {
    /** Guarantee G9. */
    private static final Duration DEADLINE = Duration.ofSeconds(8);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestSystem system;
    private final Performance performance;
    private final Timeline timeline;
    private final Instant begunAt;
    private @Nullable Verdict verdict;

    Hearing(TestSystem system, Performance performance, Timeline timeline, Instant begunAt) {
        this.system = system;
        this.performance = performance;
        this.timeline = timeline;
        this.begunAt = begunAt;
    }

    /** Waits until the group has caught up, then reads everything. */
    Aftermath hear(Path ledger) {
        var worst = performance.lookout().worstCommits();
        verdict = Judge.judge(new EvidenceReader(system.run(), _ -> {}).read(List.of(ledger), PATIENCE, worst));
        timeline.add(Kind.SEEN, VerdictText.lastLine(verdict));
        var clients = LedgerFigures.of(new LedgerFile(ledger));
        var letters = performance.letters().read();
        var fault = timeline.first(Kind.FAULT).orElse(begunAt);
        var heal = timeline.last(Kind.HEAL);
        return new Aftermath(
                figures(clients, heal.orElse(fault), letters.size()),
                clients,
                letters,
                performance.lookout().memberships(),
                performance.lookout().increaseOf(CounterWatch.REBALANCES),
                fault,
                heal);
    }

    private Figures figures(LedgerFigures clients, Instant recoveryBegins, int letters) {
        var effects = effects();
        return new Figures(
                clients.successes().size(),
                clients.unknown(),
                performance.lookout().increaseOf(Scrape.REDELIVERED),
                letters,
                clients.longestWithoutSuccess(),
                clients.slowestAnswer(),
                later(
                        since(recoveryBegins, clients.firstSuccessAfter(recoveryBegins)),
                        since(recoveryBegins, effects.lateUntil(recoveryBegins))),
                effects.longestStandstill(),
                performance.lookout().commitSamples(),
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
    void judge(Aftermath aftermath, Checks checks) {
        if (verdict == null) {
            throw new IllegalStateException("Nothing was heard yet");
        }
        for (var finding : Finding.values()) {
            checks.equal(finding.label(), 0, verdict.count(finding));
        }
        var samples = performance.lookout().commitSamples();
        checks.atLeast("commits compared with the database, samples", 10, samples);
        var loaded = performance.loaded();
        checks.equal("orders without a final answer, or refused", 0, loaded.orders() - loaded.accepted());
        checks.atMost("slowest answer", DEADLINE, aftermath.figures().slowestAnswer());
        checks.equal("requests never answered", 0, loaded.statuses().getOrDefault("SocketTimeoutException", 0L));
    }
}
