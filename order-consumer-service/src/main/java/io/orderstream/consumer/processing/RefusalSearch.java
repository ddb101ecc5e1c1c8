package io.orderstream.consumer.processing;

import io.orderstream.consumer.deadletters.DeadLetter;
import io.orderstream.consumer.deadletters.Reason;
import io.orderstream.consumer.failures.SqlFailure;
import io.orderstream.consumer.processing.Application.Undelivered;
import io.orderstream.consumer.processing.Decision.Undeliverable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the records that the database refuses: each decision is written alone behind a savepoint, so one refusal leaves its
 * neighbours untouched. Only a slice that failed with a data error pays for this.
 */
final class RefusalSearch {
    private final TransactionTemplate savepoints;
    private final Effects effects;

    /** @param savepoints of propagation NESTED */
    RefusalSearch(TransactionTemplate savepoints, Effects effects) {
        this.savepoints = savepoints;
        this.effects = effects;
    }

    Application search(Slice slice, List<Decision> decisions) {
        var refused = new ArrayList<DeadLetter>();
        for (var decision : decisions) {
            try {
                savepoints.executeWithoutResult(_ -> effects.write(slice, List.of(decision)));
            } catch (DataAccessException e) {
                if (SqlFailure.of(e) != SqlFailure.DATA) {
                    throw e;
                }
                refused.add(slice.deadLetter(
                        new Undeliverable(decision.at(), Reason.REFUSED_BY_DATABASE, SqlFailure.name(e))));
            }
        }
        if (refused.isEmpty()) {
            // Each alone is taken, all together are not: no single record is at fault, so none may be dropped.
            throw new IllegalStateException("The database refuses slice " + slice.partition() + "@"
                    + slice.start().value() + " but none of its records");
        }
        return new Undelivered(refused);
    }
}
