package io.orderstream.producer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.producer.orders.Violation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a valid order looks like, and what each field refuses. */
class OrderReaderTests {
    private static final OrderReader READER = Orders.reader();

    @Test
    void readsAnOrder() {
        var valid = Orders.valid(READER.readOrder(Orders.json(Orders.VALID)));
        assertThat(valid.idempotencyKey()).isNull();
        assertThat(valid.order().customerId()).isEqualTo("c-1042");
        assertThat(valid.order().currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(valid.order().total()).isEqualTo(new BigDecimal("43.98"));
        assertThat(valid.order().lines()).hasSize(2);
        assertThat(valid.order().lines().getLast().unitPrice())
                .as("at the currency's scale, whatever its form in the request")
                .isEqualTo(new BigDecimal("4.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "Kundin Ä", "\uD83D\uDE00", "a b", "\\u00e4"})
    void customerIdIsAnyPrintableText(String id) {
        assertThat(Orders.valid(READER.readOrder(Orders.json(Orders.VALID.replace("c-1042", id)))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "customerId": "c-1042"  | "customerId": null           | customerId         | must be a JSON string, not null
            "customerId": "c-1042"  | "customerId": 7              | customerId         | must be a JSON string
            "customerId": "c-1042"  | "customerId": ["c"]          | customerId         | must be a JSON string
            "customerId": "c-1042"  | "customerId": ""             | customerId         | must be 1 to 64 characters, not only spaces
            "customerId": "c-1042"  | "customerId": "  "           | customerId         | must be 1 to 64 characters, not only spaces
            "customerId": "c-1042"  | "customerId": "a\\u0000b"    | customerId         | must have no control characters, none that turn the direction of writing and no unpaired surrogates
            "customerId": "c-1042"  | "customerId": "a\\nb"        | customerId         | must have no control characters, none that turn the direction of writing and no unpaired surrogates
            "customerId": "c-1042"  | "customerId": "\\ud800"      | customerId         | must have no control characters, none that turn the direction of writing and no unpaired surrogates
            "customerId": "c-1042"  | "customerId": "\\udc00x"     | customerId         | must have no control characters, none that turn the direction of writing and no unpaired surrogates
            "customerId": "c-1042"  | "customerId": "x\\u2028"     | customerId         | must have no control characters, none that turn the direction of writing and no unpaired surrogates
            "customerId": "c-1042", | ``                           | customerId         | is missing
            "currency": "EUR"       | "currency": "eur"            | currency           | must be the ISO 4217 code of a currency in three capital letters, such as EUR
            "currency": "EUR"       | "currency": "XXX"            | currency           | must be the ISO 4217 code of a currency in three capital letters, such as EUR
            "currency": "EUR"       | "currency": "XAU"            | currency           | must be the ISO 4217 code of a currency in three capital letters, such as EUR
            "currency": "EUR"       | "currency": "Euro"           | currency           | must be the ISO 4217 code of a currency in three capital letters, such as EUR
            "currency": "EUR"       | "currency": "EUR","x":[[{}]] | x                  | is not a field of this object; an order has customerId, currency and lines
            "currency": "EUR"       | "currency": "EUR","currency": "EUR" | currency    | stands more than once; send it once
            "currency": "EUR"       | "currency": "EUR","idempotencyKey": "k" | idempotencyKey | is not a field of this object; send the key of a single order in the header Idempotency-Key
            "quantity": 2           | "quantity": "2"              | lines[0].quantity  | must be a whole JSON number, without quotes, fraction or exponent
            "quantity": 2           | "quantity": 2.0              | lines[0].quantity  | must be a whole JSON number, without quotes, fraction or exponent
            "quantity": 2           | "quantity": 2.5              | lines[0].quantity  | must be a whole JSON number, without quotes, fraction or exponent
            "quantity": 2           | "quantity": 2e0              | lines[0].quantity  | must be a whole JSON number, without quotes, fraction or exponent
            "quantity": 2           | "quantity": true             | lines[0].quantity  | must be a whole JSON number, without quotes, fraction or exponent
            "quantity": 2           | "quantity": NaN              | lines[0].quantity  | must be a whole JSON number, without quotes, fraction or exponent
            "quantity": 2           | "quantity": -Infinity        | lines[0].quantity  | must be a whole JSON number, without quotes, fraction or exponent
            "quantity": 2           | "quantity": 0                | lines[0].quantity  | must be 1 to 1000000
            "quantity": 2           | "quantity": -1               | lines[0].quantity  | must be 1 to 1000000
            "quantity": 2           | "quantity": 1000001          | lines[0].quantity  | must be 1 to 1000000
            "quantity": 2           | "quantity": 9999999999       | lines[0].quantity  | must have at most 9 digits
            "quantity": 2           | "quantity": null             | lines[0].quantity  | must be a whole JSON number, without quotes, fraction or exponent, not null
            "quantity": 2           | "quantity": 2, "quantity": 3 | lines[0].quantity  | stands more than once; send it once
            "quantity": 2,          | ``                           | lines[0].quantity  | is missing
            "quantity": 2           | "quantity": 2, "color": {}   | lines[0].color     | is not a field of this object; a line has sku, quantity and unitPrice
            "unitPrice": "19.99"    | "unitPrice": "19,99"         | lines[0].unitPrice | must be a decimal of at most 40 characters, such as "19.99"
            "unitPrice": "19.99"    | "unitPrice": "1e99999999"    | lines[0].unitPrice | must be a decimal of at most 40 characters, such as "19.99"
            "unitPrice": "19.99"    | "unitPrice": 1e99999999      | lines[0].unitPrice | must be a decimal of at most 40 characters, such as "19.99"
            "unitPrice": "19.99"    | "unitPrice": NaN             | lines[0].unitPrice | must be a decimal of at most 40 characters, such as "19.99"
            "unitPrice": "19.99"    | "unitPrice": "Infinity"      | lines[0].unitPrice | must be a decimal of at most 40 characters, such as "19.99"
            "unitPrice": "19.99"    | "unitPrice": {}              | lines[0].unitPrice | must be a decimal as a JSON string or number, such as "19.99"
            "unitPrice": "19.99"    | "unitPrice": 19.999          | lines[0].unitPrice | must have at most 2 fraction digits in EUR
            "unitPrice": "19.99"    | "unitPrice": -0.01           | lines[0].unitPrice | must not be negative
            "unitPrice": "19.99"    | "unitPrice": 100000000000    | lines[0].unitPrice | must be less than 100000000000
            "sku": "SKU-1001"       | "sku": ""                    | lines[0].sku       | must be 1 to 64 characters, not only spaces
            "sku": "SKU-1001"       | "sku": "a\\nb"               | lines[0].sku       | must have no control characters, none that turn the direction of writing and no unpaired surrogates
            "sku": "SKU-1001"       | "sku": 7                     | lines[0].sku       | must be a JSON string
            """)
    void eachFieldRefusesByName(String part, String replacement, String field, String message) {
        var json = Orders.VALID.replace(part, replacement);
        assertThat(json).isNotEqualTo(Orders.VALID);
        assertThat(Orders.violations(READER.readOrder(Orders.json(json))))
                .containsExactly(new Violation(field, message));
    }

    @Test
    void longestTextsAreMeasuredInCharacters() {
        var longest = "\uD83D\uDE00".repeat(64);
        assertThat(Orders.valid(READER.readOrder(Orders.json(Orders.VALID.replace("c-1042", longest)))))
                .isNotNull();
        assertThat(Orders.violations(READER.readOrder(Orders.json(Orders.VALID.replace("c-1042", longest + "x")))))
                .extracting(Violation::field)
                .containsExactly("customerId");
    }

    @Test
    void linesAreOneToTheLimit() {
        assertThat(Orders.violations(READER.readOrder(Orders.json(Orders.withLines(0)))))
                .containsExactly(new Violation("lines", "must be 1 to 100 lines, has 0"));
        assertThat(Orders.valid(READER.readOrder(Orders.json(Orders.withLines(100))))
                        .order()
                        .lines())
                .hasSize(100);
        assertThat(Orders.violations(READER.readOrder(Orders.json(Orders.withLines(150)))))
                .containsExactly(new Violation("lines", "must be 1 to 100 lines, has 150"));
    }

    @Test
    void totalFitsTheColumn() {
        var json = """
                {"customerId": "c", "currency": "EUR", "lines": [
                  {"sku": "a", "quantity": 1000000, "unitPrice": "99999999999.99"}]}""";
        assertThat(Orders.violations(READER.readOrder(Orders.json(json))))
                .containsExactly(new Violation("lines", "must sum up to less than 10^15; split the order"));
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnceUpToALimit() {
        var json = """
                {"currency": "eur", "colour": 1, "lines": [{"sku": "", "quantity": 0}, 7, {"sku": "a"}]}""";
        assertThat(Orders.violations(READER.readOrder(Orders.json(json))))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "customerId",
                        "currency",
                        "colour",
                        "lines[0].sku",
                        "lines[0].quantity",
                        "lines[0].unitPrice",
                        "lines[1]",
                        "lines[2].quantity",
                        "lines[2].unitPrice");
        var hostile = "{" + "\"x\": 1,".repeat(5000) + "\"y\": 1}";
        assertThat(Orders.violations(READER.readOrder(Orders.json(hostile)))).hasSize(20);
    }

    @Test
    void namesThatTheClientMadeUpAreHarmlessAndShort() {
        var json = Orders.VALID.replace("\"currency\"", "\"<b>\\u001b" + "x".repeat(500) + "\": 1, \"currency\"");
        assertThat(Orders.violations(READER.readOrder(Orders.json(json))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).startsWith("?b??xxx").hasSizeLessThan(70);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "\"text\"", "true"})
    void orderIsAnObject(String json) {
        assertThat(Orders.violations(READER.readOrder(Orders.json(json))))
                .extracting(Violation::field)
                .containsExactly("body");
    }

    @Test
    void repeatedFieldsInFormOfTheSameOrderGiveTheSameOrder() {
        var other = "{\"lines\":[{\"unitPrice\":19.99,\"quantity\":2,\"sku\":\"SKU-1001\"},"
                + "{\"unitPrice\":\"4\",\"quantity\":1,\"sku\":\"SKU-1002\"}],\"currency\":\"EUR\",\"customerId\":\"c-1042\"}";
        assertThat(Orders.valid(READER.readOrder(other.getBytes(StandardCharsets.UTF_8)))
                        .order())
                .isEqualTo(Orders.valid(READER.readOrder(Orders.json(Orders.VALID)))
                        .order());
    }
}
