package io.orderstream.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentedSettingsTests {
    private static final DeclaredSettings SERVICE = new DeclaredSettings(
            Map.of("orders.a.first", "1s", "orders.a.second", "2s", "orders.b.workers", ""), Set.of("ORDERS_REPLICA"));
    private static final String TEXT = """
            `ORDERS_REPLICA` names it.
            | `orders.a.first`, `second` | 1s, 2s | two of one record |
            | `orders.b.workers` | none | a list |
            | `orders.other.thing` | 7 | of the other service |
            """;

    @Test
    void documentThatSaysWhatIsDeclaredHolds() {
        assertThatCode(() -> DocumentedSettings.of(TEXT).assertAreThoseOf(SERVICE))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}: {1} in place of {2}")
    @CsvSource(delimiter = ';', textBlock = """
            another default;      1s, 3s;                               1s, 2s
            a setting is missing; `orders.c.workers`;                   `orders.b.workers`
            one too many;         `orders.b.workers`, `more` | none, 1; `orders.b.workers` | none
            a variable;           ORDERS_NAME;                          ORDERS_REPLICA
            a default is missing; | 1s |;                               | 1s, 2s |
            """)
    void whatDriftsIsFound(String what, String drifted, String right) {
        assertThatThrownBy(() ->
                        DocumentedSettings.of(TEXT.replace(right, drifted)).assertAreThoseOf(SERVICE))
                .as(what)
                .isInstanceOf(AssertionError.class);
    }
}
