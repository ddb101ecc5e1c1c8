package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.failures.SqlFailure;
import io.orderstream.consumer.pipeline.deadletters.DeadLetter;
import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.processing.Application.Applied;
import io.orderstream.consumer.pipeline.processing.Application.Tally;
import io.orderstream.consumer.pipeline.processing.Application.Undelivered;
import io.orderstream.consumer.pipeline.processing.Decision.Unprocessable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the records that the database refuses: the decisions are written one by one, each behind a savepoint, so one refusal
 * leaves its neighbours untouched. Only a slice that failed with a data error pays for this.
 */
final class RefusalSearch {
    private final TransactionTemplate savepoints;
    private final Effects effects;

    /** @param savepoints of propagation NESTED */
    RefusalSearch(TransactionTemplate savepoints, Effects effects) {
        this.savepoints = savepoints;
        this.effects = effects;
    }

    /**
     * Writes what can be written.
     *
     * @param decisions taken on locked stock: taking it record by record, without, two searches could wait in a circle
     * @return what to dead-letter, or that all of it is written
     */
    Optional<Application> search(Slice slice, List<Decision> decisions) {
        var refused = new ArrayList<DeadLetter>();
        var written = new Tally(0, 0, 0, 0);
        for (var decision : decisions) {
            try {
                var applied = savepoints.execute(_ -> effects.write(slice, List.of(decision)));
                if (Objects.requireNonNull(applied).isEmpty()) {
                    return Optional.empty();
                }
                written = written.plus(applied.get().tally());
            } catch (DataAccessException e) {
                if (SqlFailure.of(e) != SqlFailure.DATA) {
                    throw e;
                }
                refused.add(slice.deadLetter(
                        new Unprocessable(decision.at(), Reason.REFUSED_BY_DATABASE, SqlFailure.name(e))));
            }
        }
        // None: what was in the way has passed. The same order in another partition, say, took effect between our
        // look and our insert, and is a repeat by now. Then all effects are written, and go with this transaction.
        return Optional.of(refused.isEmpty() ? new Applied(written, decisions) : new Undelivered(refused));
    }
}
