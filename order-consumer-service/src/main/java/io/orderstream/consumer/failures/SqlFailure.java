package io.orderstream.consumer.failures;

import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * What an error of the database means for the records at hand. Told by the SQLSTATE (PostgreSQL manual, appendix A), for the
 * driver's exception classes do not tell a dead server from bad data.
 */
public enum SqlFailure {
    /** The database cannot do it now: wait and do the same again. */
    INFRASTRUCTURE,
    /** The database refuses a value: one of the records is at fault. */
    DATA,
    /** Neither: the statement is wrong, and no retry will help. */
    BUG;

    /**
     * Classes that pass: 08 connection, 25 transaction state (read-only standby, idle-in-transaction time-out), 40 rollback
     * (deadlock, serialization), 53 resources, 55 not in the needed state (lock time-out), 57 operator
     * intervention (shutdown, statement time-out), 58 system error, 72 snapshot, F0 configuration file, XX internal or corrupted.
     */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58", "72", "F0", "XX");

    /**
     * Classes that an operator mends, and no record's fault. 28 authorization: credentials are being rotated, or wrong. 42, 3D, 3F, 0A
     * and 26: a table, column, function, schema, right, the database or a prepared statement is not as it should be, for it is being
     * restored or migrated at the moment, or a right was taken away.
     */
    private static final Set<String> OPERATOR = Set.of("28", "42", "3D", "3F", "0A", "26");

    /** Of class 42, what no operator can mend: the statement's text is wrong. */
    private static final String SYNTAX_ERROR = "42601";

    /** What an operator reads beside the code. */
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("42P01", "a table is missing"),
            Map.entry("42703", "a column is missing"),
            Map.entry("42883", "a function is missing"),
            Map.entry("42501", "a right is missing"),
            Map.entry("3F000", "a schema is missing"),
            Map.entry("3D000", "the database is missing"),
            Map.entry("25006", "the database is read-only"),
            Map.entry("28P01", "the password is wrong"),
            Map.entry("28000", "the login is refused"),
            Map.entry("53100", "the disk is full"),
            Map.entry("53300", "too many connections"),
            Map.entry("55P03", "a lock was not to be had in time"),
            Map.entry("57014", "a statement took too long"));

    /** 22 data exception, 23 integrity constraint, 44 check option. */
    private static final Set<String> REFUSING = Set.of("22", "23", "44");

    /** Raised by a trigger; value beyond a program limit, like an index row that is too large. The rest of both classes is a bug's. */
    private static final Set<String> REFUSING_STATES = Set.of("P0001", "54000");

    public static SqlFailure of(Throwable error) {
        var state = sqlState(error);
        if (withoutConnection(error)) {
            // Whatever the state says, no record was involved: the database is being restored, say.
            return INFRASTRUCTURE;
        }
        if (state == null || state.length() < 2) {
            return transientByType(error) ? INFRASTRUCTURE : BUG;
        }
        var stateClass = state.substring(0, 2);
        var mendable = OPERATOR.contains(stateClass) && !state.equals(SYNTAX_ERROR);
        if (PASSING.contains(stateClass) || mendable) {
            return INFRASTRUCTURE;
        }
        return REFUSING.contains(stateClass) || REFUSING_STATES.contains(state) ? DATA : BUG;
    }

    /** Names the refusal by its code and constraint. The server's own message may quote the row, so it stays out. */
    public static String name(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refusal && refusal.getServerErrorMessage() != null) {
                var constraint = refusal.getServerErrorMessage().getConstraint();
                return named(refusal.getSQLState()) + (constraint == null ? "" : ", constraint " + constraint);
            }
        }
        return named(sqlState(error));
    }

    private static String named(@Nullable String state) {
        var meaning = state == null ? null : MEANINGS.get(state);
        return "SQLSTATE " + state + (meaning == null ? "" : ", " + meaning);
    }

    private static @Nullable String sqlState(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof BatchUpdateException batch
                    && batch.getNextException() != null
                    && batch.getNextException().getSQLState() != null) {
                return batch.getNextException().getSQLState();
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }

    private static boolean withoutConnection(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof CannotGetJdbcConnectionException) {
                return true;
            }
        }
        return false;
    }

    /** The pool's own time-out has no SQLSTATE; neither has a connection that broke at COMMIT, as Spring reports it. */
    private static boolean transientByType(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof TransactionSystemException
                    || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
