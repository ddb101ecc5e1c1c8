package io.orderstream.consumer.watching.replicas;

import io.orderstream.consumer.failures.Sentence;
import io.orderstream.consumer.pipeline.intake.IntakeState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Writes this replica's row. A replica that cannot is one that the others see growing silent. */
final class Reporter {
    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

    private final String replica;
    private final ReplicaReports reports;
    private final IntakeState intake;
    private final Map<String, HealthIndicator> parts;
    private final Activity activity;

    /** What the intake did lately. */
    record Activity(RecentAges ages, RecentOrders orders) {}

    Reporter(
            String replica,
            ReplicaReports reports,
            IntakeState intake,
            Map<String, HealthIndicator> parts,
            Activity activity) {
        this.replica = replica;
        this.reports = reports;
        this.intake = intake;
        this.parts = parts;
        this.activity = activity;
    }

    void report() {
        try {
            var health = new LinkedHashMap<String, String>();
            parts.forEach((name, part) -> health.put(name, word(part)));
            reports.write(
                    replica,
                    new ReplicaReport(
                            health,
                            intake.owned(),
                            intake.waiting(),
                            activity.ages().ages(),
                            activity.orders().newest()));
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("Not reported: {}", Sentence.of(e));
        }
    }

    private static String word(HealthIndicator part) {
        var health = part.health();
        if (health == null) {
            return "UNKNOWN";
        }
        var why = health.getDetails().get("waiting");
        return Status.UP.equals(health.getStatus()) || why == null
                ? health.getStatus().getCode()
                : health.getStatus().getCode() + ": " + why;
    }
}
