package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.failures.SqlFailure;
import io.orderstream.consumer.pipeline.deadletters.DeadLetter;
import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.processing.Attempt.Written;
import io.orderstream.consumer.pipeline.processing.Decision.Unprocessable;
import io.orderstream.consumer.pipeline.processing.SliceResult.DeadLettersNeeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the records that the database refuses: the decisions are written one by one, each behind a savepoint, so one refusal
 * leaves its neighbours untouched. Only a slice that failed with a data error pays for this.
 */
final class RefusalSearch {
    private final TransactionTemplate savepoints;
    private final Effects effects;

    private RefusalSearch(TransactionTemplate savepoints, Effects effects) {
        this.savepoints = savepoints;
        this.effects = effects;
    }

    static RefusalSearch over(PlatformTransactionManager manager, Effects effects) {
        var savepoints = new TransactionTemplate(manager);
        savepoints.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return new RefusalSearch(savepoints, effects);
    }

    /**
     * Writes what can be written.
     *
     * @param decisions taken on locked stock: taking it record by record, without, two searches could wait in a circle
     * @return what to dead-letter, or that all of it is written
     */
    Attempt search(Slice slice, List<Decision> decisions) {
        var refused = new ArrayList<DeadLetter>();
        for (var decision : decisions) {
            try {
                var attempt = Objects.requireNonNull(
                        savepoints.execute(_ -> effects.write(slice, List.of(decision))), "what the savepoint gave");
                if (!(attempt instanceof Written)) {
                    return attempt;
                }
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
        return refused.isEmpty() ? new Written(decisions) : new DeadLettersNeeded(refused);
    }
}
