package io.orderstream.consumer.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;

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
            25P03 | INFRASTRUCTURE | idle in transaction, ended by the server
            28P01 | INFRASTRUCTURE | password wrong: an operator rotates it
            40001 | INFRASTRUCTURE | serialization failure
            40P01 | INFRASTRUCTURE | deadlock
            53000 | INFRASTRUCTURE | insufficient resources
            53100 | INFRASTRUCTURE | disk full
            53200 | INFRASTRUCTURE | out of memory
            53300 | INFRASTRUCTURE | too many connections
            55P03 | INFRASTRUCTURE | lock not available
            55006 | INFRASTRUCTURE | object in use
            57014 | INFRASTRUCTURE | statement cancelled by its time-out
            57P01 | INFRASTRUCTURE | admin shutdown
            57P02 | INFRASTRUCTURE | crash shutdown
            57P03 | INFRASTRUCTURE | cannot connect now
            58030 | INFRASTRUCTURE | io error
            XX000 | INFRASTRUCTURE | internal error
            XX001 | INFRASTRUCTURE | data corrupted: wait for a person, drop nothing
            22001 | DATA           | too long
            22003 | DATA           | numeric out of range
            22008 | DATA           | datetime overflow
            22021 | DATA           | a NUL in a text
            22P02 | DATA           | invalid text representation
            22P05 | DATA           | untranslatable character
            23502 | DATA           | not null
            23503 | DATA           | foreign key
            23505 | DATA           | unique
            23514 | DATA           | check
            44000 | DATA           | with check option
            54000 | DATA           | program limit exceeded: an index row too large
            P0001 | DATA           | raised by a trigger
            42P01 | BUG            | undefined table
            42703 | BUG            | undefined column
            42601 | BUG            | syntax error
            42501 | BUG            | insufficient privilege
            0A000 | BUG            | feature not supported
            26000 | BUG            | prepared statement does not exist
            3D000 | BUG            | no such database
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
