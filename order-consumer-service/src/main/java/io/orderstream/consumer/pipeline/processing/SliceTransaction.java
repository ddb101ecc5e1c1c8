package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.failures.SqlFailure;
import io.orderstream.consumer.pipeline.decoding.Decoded;
import io.orderstream.consumer.pipeline.processing.Application.Applied;
import io.orderstream.consumer.pipeline.processing.Application.Fenced;
import io.orderstream.consumer.pipeline.processing.Application.Undelivered;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.PartitionProgress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction per slice: the fence first, then the decision on what the database knows, then the effects, the stock last.
 * Whatever fails, the fence fails with it, so a slice has all its effects or none, and whoever comes next starts where this one
 * started.
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
        var work = new Work(slice, decoded, expected, condemned);
        try {
            return attempt(work, known::stock, effects::write)
                    // Sold in the meantime. Now nobody else takes of it between the decision and its effects.
                    .or(() -> attempt(work, known::lockedStock, effects::write))
                    .orElseThrow(SliceTransaction::takenInSpiteOfTheLock);
        } catch (DataAccessException e) {
            if (SqlFailure.of(e) != SqlFailure.DATA) {
                throw e;
            }
            // One record of the slice spoils the statement for all of them. The search runs behind the fence as well.
            // Where it names the guilty, its own effects are rolled back.
            return attempt(work, known::lockedStock, refusals::search)
                    .orElseThrow(SliceTransaction::takenInSpiteOfTheLock);
        }
    }

    /** @return empty, and rolled back, if the stock that was read is not there any more */
    private Optional<Application> attempt(Work work, Function<List<Decoded>, Stock> stock, EffectsOf writer) {
        var application = transactions.execute(status -> {
            var result = behindTheFence(work, stock, writer);
            if (!(result.orElse(null) instanceof Applied)) {
                status.setRollbackOnly();
            }
            return result;
        });
        return Objects.requireNonNull(application, "what the transaction gave");
    }

    private Optional<Application> behindTheFence(Work work, Function<List<Decoded>, Stock> stock, EffectsOf writer) {
        var slice = work.slice();
        if (!progress.advance(slice.partition(), work.expected(), slice.end())) {
            return Optional.of(new Fenced());
        }
        var condemned = work.condemned();
        var orders = condemned.without(work.decoded());
        var decisions = SliceDecision.decide(orders, known.fingerprints(orders), stock.apply(orders));
        var unacknowledged = decisions.stream()
                .filter(Decision.Unprocessable.class::isInstance)
                .map(Decision.Unprocessable.class::cast)
                .filter(decision -> !condemned.contains(decision.at().offset()))
                .map(slice::deadLetter)
                .toList();
        return unacknowledged.isEmpty()
                ? writer.write(slice, decisions).map(Application.class::cast)
                : Optional.of(new Undelivered(unacknowledged));
    }

    private static IllegalStateException takenInSpiteOfTheLock() {
        return new IllegalStateException("Stock was taken although its rows are locked");
    }

    private record Work(Slice slice, List<Decoded> decoded, NextOffset expected, Condemned condemned) {}

    /** Writes the decisions' effects, or finds out why they cannot be written; nothing, if the stock is gone. */
    interface EffectsOf {
        Optional<? extends Application> write(Slice slice, List<Decision> decisions);
    }
}
