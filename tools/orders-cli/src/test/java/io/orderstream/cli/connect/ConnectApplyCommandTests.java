package io.orderstream.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.cli.Orders;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where something else runs the system; what the command then does, the images' tests show. */
class ConnectApplyCommandTests {
    @ParameterizedTest
    @ValueSource(strings = {"--database-only", "--workers=http://127.0.0.1:1"})
    void namesTheVariableThatIsMissing(String option) {
        var errors = new StringWriter();
        var status = Orders.commandLine().setErr(new PrintWriter(errors, true)).execute("connect", "apply", option);
        assertThat(status).isEqualTo(1);
        assertThat(errors).asString().contains("DATABASE_URL");
    }
}
