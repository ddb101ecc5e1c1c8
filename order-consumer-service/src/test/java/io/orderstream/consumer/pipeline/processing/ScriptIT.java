package io.orderstream.consumer.pipeline.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class ScriptIT {
    private static final Columns<Integer> NUMBER = new Columns<Integer>().with("int4", number -> number);

    private static OrdersDatabase database;

    private final Script<Step> script = new Script<>();

    private enum Step {
        FIRST,
        LOOK,
        SECOND,
        NOTHING
    }

    @BeforeAll
    static void tables() {
        database = new OrdersDatabase("script");
        database.jdbc.execute("CREATE TABLE numbers (number int4 PRIMARY KEY)");
    }

    @BeforeEach
    void empty() {
        database.jdbc.update("TRUNCATE numbers");
    }

    @Test
    void eachStatementGivesItsCountUnderItsName() {
        script.add(Step.FIRST, "INSERT INTO numbers SELECT * FROM unnest(?)", NUMBER, List.of(1, 2, 3));
        script.add(Step.LOOK, "SELECT * FROM numbers WHERE number = ANY (?) FOR UPDATE", NUMBER, List.of(1, 2));
        script.add(Step.NOTHING, "DELETE FROM numbers WHERE number = ANY (?)", NUMBER, List.of());
        script.add(Step.SECOND, "UPDATE numbers SET number = -number WHERE number = ANY (?)", NUMBER, List.of(2, 9));
        assertThat(script.run(database.jdbc)).isEqualTo(Map.of(Step.FIRST, 3, Step.SECOND, 1));
    }

    @Test
    void withoutStatementsNothingIsAsked() {
        script.add(Step.NOTHING, "no SQL at all", NUMBER, List.of());
        assertThat(script.run(database.jdbc)).isEmpty();
    }

    @Test
    void anErrorIsTheScriptsAndNothingBehindItIsExecuted() {
        script.add(Step.FIRST, "INSERT INTO numbers SELECT * FROM unnest(?)", NUMBER, List.of(1, 1));
        script.add(Step.SECOND, "INSERT INTO numbers SELECT * FROM unnest(?)", NUMBER, List.of(2));
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> script.run(database.jdbc));
        assertThat(database.count("SELECT count(*) FROM numbers")).isZero();
    }
}
