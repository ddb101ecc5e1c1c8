package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.failures.SqlFailure;
import io.orderstream.consumer.pipeline.decoding.Decoded;
import io.orderstream.consumer.pipeline.processing.Attempt.StockChanged;
import io.orderstream.consumer.pipeline.processing.Attempt.Written;
import io.orderstream.consumer.pipeline.processing.SliceResult.Applied;
import io.orderstream.consumer.pipeline.processing.SliceResult.DeadLettersNeeded;
import io.orderstream.consumer.pipeline.processing.SliceResult.Fenced;
import io.orderstream.consumer.pipeline.progress.Advance;
import io.orderstream.consumer.pipeline.progress.PartitionProgress;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
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
    private final InstantSource clock;

    SliceTransaction(
            PlatformTransactionManager manager,
            PartitionProgress progress,
            KnownState known,
            Effects effects,
            InstantSource clock) {
        this.transactions = new TransactionTemplate(manager);
        this.progress = progress;
        this.known = known;
        this.effects = effects;
        this.refusals = RefusalSearch.over(manager, effects);
        this.clock = clock;
    }

    /**
     * Applies the slice.
     *
     * @param decoded the slice's records, one for one
     * @param advance from where this owner believes the partition to be to the slice's end
     * @param acknowledged dead letters of the slice's records
     * @throws DataAccessException if the database failed; {@link SqlFailure} tells what that means
     */
    public SliceResult apply(
            Slice slice, List<Decoded> decoded, Advance advance, AcknowledgedDeadLetters acknowledged) {
        var work = new Work(slice, decoded, advance, acknowledged);
        try {
            var first = attempt(work, known::stock, effects::write);
            // Sold in the meantime. Now nobody else takes of it between the decision and its effects.
            return result(first instanceof StockChanged ? attempt(work, known::lockedStock, effects::write) : first);
        } catch (DataAccessException e) {
            if (SqlFailure.of(e) != SqlFailure.DATA) {
                throw e;
            }
            // One record of the slice spoils the statement for all of them. The search runs behind the fence as well.
            // Where it names the guilty, its own effects are rolled back.
            return result(attempt(work, known::lockedStock, refusals::search));
        }
    }

    private SliceResult result(Attempt attempt) {
        return switch (attempt) {
            case Written(var decisions) -> new Applied(decisions, clock.instant());
            case Fenced fenced -> fenced;
            case DeadLettersNeeded needed -> needed;
            case StockChanged _ -> throw new IllegalStateException("Stock was taken although its rows are locked");
        };
    }

    private Attempt attempt(Work work, Function<List<Decoded>, Stock> stock, EffectsOf writer) {
        var attempt = transactions.execute(status -> {
            var inside = behindTheFence(work, stock, writer);
            if (!(inside instanceof Written)) {
                status.setRollbackOnly();
            }
            return inside;
        });
        return Objects.requireNonNull(attempt, "what the transaction gave");
    }

    private Attempt behindTheFence(Work work, Function<List<Decoded>, Stock> stock, EffectsOf writer) {
        var slice = work.slice();
        if (!progress.advance(work.advance())) {
            return new Fenced();
        }
        var records = work.acknowledged().markIn(work.decoded());
        var decisions = SliceDecision.decide(records, known.fingerprints(records), stock.apply(records));
        var needed = decisions.stream()
                .filter(Decision.Unprocessable.class::isInstance)
                .map(Decision.Unprocessable.class::cast)
                .filter(decision -> !work.acknowledged().contain(decision.at()))
                .map(slice::deadLetter)
                .toList();
        return needed.isEmpty() ? writer.write(slice, decisions) : new DeadLettersNeeded(needed);
    }

    private record Work(Slice slice, List<Decoded> decoded, Advance advance, AcknowledgedDeadLetters acknowledged) {}

    /** Writes the decisions' effects, or finds out why they cannot be written. */
    private interface EffectsOf {
        Attempt write(Slice slice, List<Decision> decisions);
    }
}
