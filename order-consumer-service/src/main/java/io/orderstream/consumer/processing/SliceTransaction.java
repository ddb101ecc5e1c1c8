package io.orderstream.consumer.processing;

import io.orderstream.consumer.decoding.Decoded;
import io.orderstream.consumer.failures.SqlFailure;
import io.orderstream.consumer.processing.Application.Applied;
import io.orderstream.consumer.processing.Application.Fenced;
import io.orderstream.consumer.processing.Application.Undelivered;
import io.orderstream.consumer.progress.NextOffset;
import io.orderstream.consumer.progress.PartitionProgress;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction per slice: the fence first, then the decision on what the database knows, then the effects. Whatever fails,
 * the fence fails with it, so a slice has all its effects or none, and whoever comes next starts where this one started.
 */
public final class SliceTransaction {
    private final TransactionTemplate transactions;
    private final PartitionProgress progress;
    private final KnownState known;
    private final Effects effects;
    private final RefusalSearch refusals;

    SliceTransaction(
            TransactionTemplate transactions,
            PartitionProgress progress,
            KnownState known,
            Effects effects,
            RefusalSearch refusals) {
        this.transactions = transactions;
        this.progress = progress;
        this.known = known;
        this.effects = effects;
        this.refusals = refusals;
    }

    /**
     * Applies the slice.
     *
     * @param decoded the slice's records, one for one
     * @param expected where this owner believes the partition to be
     * @throws DataAccessException if the database failed; {@link SqlFailure} tells what that means
     */
    public Application apply(Slice slice, List<Decoded> decoded, NextOffset expected, Condemned condemned) {
        Supplier<Application> attempt =
                () -> attempt(slice, decoded, expected, condemned, decisions -> effects.write(slice, decisions));
        try {
            return inTransaction(attempt);
        } catch (DataAccessException e) {
            if (SqlFailure.of(e) != SqlFailure.DATA) {
                throw e;
            }
            // One record of the slice spoils the statement for all of them. The search runs behind the fence as well.
            // Where it names the guilty, its own effects are rolled back.
            return inTransaction(
                    () -> attempt(slice, decoded, expected, condemned, decisions -> refusals.search(slice, decisions)));
        }
    }

    private Application attempt(
            Slice slice, List<Decoded> decoded, NextOffset expected, Condemned condemned, EffectsOf writer) {
        if (!progress.advance(slice.partition(), expected, slice.end())) {
            return new Fenced();
        }
        var orders = condemned.without(decoded);
        var decisions = SliceDecision.decide(orders, known.fingerprints(orders), known.lockStock(orders));
        var unacknowledged = decisions.stream()
                .filter(Decision.Undeliverable.class::isInstance)
                .map(Decision.Undeliverable.class::cast)
                .filter(decision -> !condemned.contains(decision.at().offset()))
                .map(slice::deadLetter)
                .toList();
        return unacknowledged.isEmpty() ? writer.write(decisions) : new Undelivered(unacknowledged);
    }

    private Application inTransaction(Supplier<Application> attempt) {
        var application = transactions.execute(status -> {
            var result = attempt.get();
            if (!(result instanceof Applied)) {
                status.setRollbackOnly();
            }
            return result;
        });
        if (application == null) {
            throw new IllegalStateException("The transaction gave no result");
        }
        return application;
    }

    /** Writes the decisions' effects, or finds out why they cannot be written. */
    interface EffectsOf {
        Application write(List<Decision> decisions);
    }
}
