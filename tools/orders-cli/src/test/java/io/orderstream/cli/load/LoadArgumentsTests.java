package io.orderstream.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.cli.Orders;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadArgumentsTests {
    private final StringWriter written = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from elsewhere | neither synthetic nor foodmart",
                "--year 1997 | goes with --from foodmart",
                "--from foodmart --year 1996 | only 1997 and 1998",
                "--rate 0 | --rate",
                "--rate fast | --rate",
                "--orders 0 | --orders",
                "--batch 1001 | 1 to 1000",
                "--batch 0 | 1 to 1000",
                "--clients 0 | --clients",
                "--duration soon | 30s",
                "--duration 0s | --duration",
                "--give-up 1week | 30s",
                "--seed x | --seed",
                "--colour red | --colour",
            })
    void aWrongArgumentIsExplained(String arguments, String explanation) {
        assertThat(execute(arguments)).isEqualTo(2);
        assertThat(written.toString()).contains(explanation);
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(execute("--help")).isZero();
        assertThat(written.toString())
                .contains("--from", "--year", "--rate", "--duration", "--orders", "--batch", "--clients", "--seed")
                .contains("--ledger", "--give-up", "Retry-After", "same idempotency key");
    }

    private int execute(String arguments) {
        var writer = new PrintWriter(written);
        return Orders.commandLine().setOut(writer).setErr(writer).execute(("load " + arguments).split(" "));
    }
}
