package io.orderstream.consumer.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class SqlFailureTests {
    @ParameterizedTest(name = "{0} {2} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            08000 | INFRASTRUCTURE | connection exception
            08001 | INFRASTRUCTURE | cannot connect
            08003 | INFRASTRUCTURE | connection does not exist
            08006 | INFRASTRUCTURE | connection failure, also in the middle of COMMIT
            08007 | INFRASTRUCTURE | transaction resolution unknown
            25006 | INFRASTRUCTURE | read-only: a standby after a failover
            25P02 | INFRASTRUCTURE | in failed transaction
            25P04 | INFRASTRUCTURE | transaction time-out
            25P03 | INFRASTRUCTURE | idle in transaction, ended by the server
            28000 | INFRASTRUCTURE | no entry in pg_hba.conf
            28P01 | INFRASTRUCTURE | password wrong: an operator rotates it
            40001 | INFRASTRUCTURE | serialization failure
            40P01 | INFRASTRUCTURE | deadlock
            53000 | INFRASTRUCTURE | insufficient resources
            53100 | INFRASTRUCTURE | disk full
            53200 | INFRASTRUCTURE | out of memory
            53300 | INFRASTRUCTURE | too many connections
            53400 | INFRASTRUCTURE | configuration limit exceeded
            55P03 | INFRASTRUCTURE | lock not available
            55006 | INFRASTRUCTURE | object in use
            57014 | INFRASTRUCTURE | statement cancelled by its time-out
            57P01 | INFRASTRUCTURE | admin shutdown
            57P02 | INFRASTRUCTURE | crash shutdown
            57P03 | INFRASTRUCTURE | cannot connect now
            57P04 | INFRASTRUCTURE | the database was dropped under us: it is being restored
            57P05 | INFRASTRUCTURE | idle session ended by the server
            58000 | INFRASTRUCTURE | system error
            58P01 | INFRASTRUCTURE | a file is missing: wait for a person, drop nothing
            58030 | INFRASTRUCTURE | io error
            XX000 | INFRASTRUCTURE | internal error
            72000 | INFRASTRUCTURE | snapshot too old
            F0001 | INFRASTRUCTURE | lock file exists
            XX002 | INFRASTRUCTURE | index corrupted: wait for a person, drop nothing
            XX001 | INFRASTRUCTURE | data corrupted: wait for a person, drop nothing
            22001 | DATA           | too long
            22003 | DATA           | numeric out of range
            22000 | DATA           | data exception
            22007 | DATA           | not a date
            22023 | DATA           | invalid parameter value
            22008 | DATA           | datetime overflow
            22021 | DATA           | a NUL in a text
            22P02 | DATA           | invalid text representation
            22P05 | DATA           | untranslatable character
            22P03 | DATA           | invalid binary representation
            23000 | DATA           | integrity constraint
            23P01 | DATA           | exclusion constraint
            23502 | DATA           | not null
            23503 | DATA           | foreign key
            23505 | DATA           | unique
            23514 | DATA           | check
            44000 | DATA           | with check option
            54000 | DATA           | program limit exceeded: an index row too large
            P0001 | DATA           | raised by a trigger
            54001 | BUG            | statement too complex
            54023 | BUG            | too many arguments
            P0002 | BUG            | a function found no data
            P0004 | BUG            | an assertion in a function failed
            21000 | BUG            | cardinality violation
            42P01 | INFRASTRUCTURE | undefined table
            42703 | INFRASTRUCTURE | undefined column
            42601 | BUG            | syntax error
            42501 | INFRASTRUCTURE | insufficient privilege
            0A000 | INFRASTRUCTURE | feature not supported
            42804 | INFRASTRUCTURE | datatype mismatch
            42883 | INFRASTRUCTURE | undefined function
            42P18 | INFRASTRUCTURE | indeterminate datatype
            2D000 | BUG            | invalid transaction termination
            3B001 | BUG            | savepoint does not exist
            3F000 | INFRASTRUCTURE | no such schema
            26000 | INFRASTRUCTURE | prepared statement does not exist
            3D000 | INFRASTRUCTURE | no such database, in the middle of a statement
            99999 | BUG            | a class that nobody knows
            """)
    void everyStateThatMattersIsClassified(String state, SqlFailure expected, String what) {
        var error = new UncategorizedSQLException("task", null, new SQLException(what, state));
        assertThat(SqlFailure.of(error)).isEqualTo(expected);
    }

    @Test
    void thePoolsTimeOutIsInfrastructure() {
        assertThat(SqlFailure.of(new SQLTransientConnectionException("pool: timed out after 3000 ms")))
                .isEqualTo(SqlFailure.INFRASTRUCTURE);
    }

    @Test
    void aPoolTimeOutCausedByARefusedConnectionIsInfrastructure() {
        var refused = new SQLException("refused", "08001");
        var pool = new SQLTransientConnectionException("pool", refused);
        assertThat(SqlFailure.of(new DataAccessResourceFailureException("no connection", pool)))
                .isEqualTo(SqlFailure.INFRASTRUCTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3D000", "42501", "28P01", "53300", "57P03"})
    void withoutAConnectionNoRecordIsToBlame(String state) {
        var refused = new SQLException("refused", state);
        assertThat(SqlFailure.of(new CannotCreateTransactionException("no connection", refused)))
                .isEqualTo(SqlFailure.INFRASTRUCTURE);
        assertThat(SqlFailure.of(new CannotGetJdbcConnectionException("no connection", refused)))
                .isEqualTo(SqlFailure.INFRASTRUCTURE);
    }

    @Test
    void aConnectionThatBreaksAtCommitIsInfrastructure() {
        assertThat(SqlFailure.of(new TransactionSystemException("commit", new SQLException("I/O error", "08006"))))
                .isEqualTo(SqlFailure.INFRASTRUCTURE);
        assertThat(SqlFailure.of(new TransactionSystemException("commit", new SQLException("closed"))))
                .isEqualTo(SqlFailure.INFRASTRUCTURE);
    }

    @Test
    void aBatchIsClassifiedByTheStatementThatFailed() {
        var batch = new BatchUpdateException("batch", "08000", 0, new int[0]);
        batch.setNextException(new SQLException("check", "23514"));
        assertThat(SqlFailure.of(new UncategorizedSQLException("task", null, batch)))
                .isEqualTo(SqlFailure.DATA);
    }

    @Test
    void anErrorWithoutAStateIsABug() {
        assertThat(SqlFailure.of(new DataIntegrityViolationException("no cause")))
                .isEqualTo(SqlFailure.BUG);
        assertThat(SqlFailure.of(new IllegalStateException("no"))).isEqualTo(SqlFailure.BUG);
    }

    @Test
    void aNameNeverQuotesTheRow() {
        assertThat(SqlFailure.name(new SQLException("Failing row contains (secret)", "23514")))
                .isEqualTo("SQLSTATE 23514");
    }
}
