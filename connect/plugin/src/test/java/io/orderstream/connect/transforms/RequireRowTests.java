package io.orderstream.connect.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequireRowTests {
    private static final String LINES = "[{\"sku\":\"SKU-1\",\"quantity\":2,\"unitPrice\":\"19.9900\"}]";

    @Test
    void whatEachColumnTakesBecomesTheRowInASchemaOfItsOwn() {
        var transform = transform(
                "id,total,reason", "id", "orderId uuid", "total", "total numeric(19,4)", "reason", "why? text");
        var schema = SchemaBuilder.struct()
                .field(
                        "orderId",
                        SchemaBuilder.string()
                                .defaultValue("x")
                                .parameter("y", "z")
                                .build())
                .field("total", Decimal.schema(2))
                .field("foreign", Schema.STRING_SCHEMA)
                .build();
        var value = new Struct(schema)
                .put("orderId", "5f0c8a4e-3c1f-4d52-9a01-0123456789ab")
                .put("total", new BigDecimal("12.34"))
                .put("foreign", "nobody asked");
        var row = (Struct) transform.apply(record(value)).value();
        assertThat(row.schema().fields()).extracting(field -> field.name()).containsExactly("id", "total", "reason");
        assertThat(row.schema().field("id").schema()).isEqualTo(Schema.STRING_SCHEMA);
        assertThat(row.get("total")).isEqualTo(new BigDecimal("12.3400"));
        assertThat(row.get("reason")).isNull();
        assertThat(transform.apply(record(value)).valueSchema())
                .as("the sink looks for changed columns by it")
                .isSameAs(row.schema());
    }

    @Test
    void aRefusalNamesTheFieldAndNotTheContent() {
        var absent = new Struct(SchemaBuilder.struct().build());
        assertThatThrownBy(() -> transform("a", "a", "b text").apply(record(absent)))
                .isInstanceOf(DataException.class)
                .hasMessage("field b is absent");
        assertThatThrownBy(() -> taken("text [A-Z]{3}", Schema.STRING_SCHEMA, "secret"))
                .isInstanceOf(DataException.class)
                .hasMessage("field f does not match [A-Z]{3}");
        assertThatThrownBy(() -> taken("text", Schema.INT32_SCHEMA, 1)).isInstanceOf(DataException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800", "\udc00\ud800"})
    void textThatTheDatabaseCannotHoldIsRefused(String text) {
        assertThatThrownBy(() -> taken("text", Schema.STRING_SCHEMA, text)).isInstanceOf(DataException.class);
    }

    @Test
    void otherTextIsTakenWhateverItsLength() {
        var text = "é😀\n\u0007".repeat(100_000);
        assertThat(taken("text", Schema.STRING_SCHEMA, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999.9999", "-999999999999999.9999", "0", "0.0001"})
    void amountsThatFitAreTaken(String amount) {
        var number = new BigDecimal(amount);
        assertThat((BigDecimal) taken("numeric(19,4)", Decimal.schema(number.scale()), number))
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1000000000000000", "-1000000000000000", "0.00001", "1e15", "1e2000000000", "1e-2000000000"})
    void amountsThatDoNotFitAreRefusedAndNoneCostsTime(String amount) {
        var number = new BigDecimal(amount);
        assertThatThrownBy(() -> taken("numeric(19,4)", Decimal.schema(number.scale()), number))
                .isInstanceOf(DataException.class);
        var longNumber = new BigDecimal(BigInteger.ONE.shiftLeft(8_000_000), 4);
        assertThatThrownBy(() -> taken("numeric(19,4)", Decimal.schema(4), longNumber))
                .isInstanceOf(DataException.class);
    }

    @Test
    void pointsInTimeAreOfTheYearsThatTheDatabaseHas() {
        assertThat(taken("timestamptz", Schema.STRING_SCHEMA, "2026-11-27T14:00:00.123456Z"))
                .isEqualTo("2026-11-27T14:00:00.123456Z");
        for (var text : new String[] {"+300000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "yesterday", ""}) {
            assertThatThrownBy(() -> taken("timestamptz", Schema.STRING_SCHEMA, text))
                    .isInstanceOf(DataException.class);
        }
    }

    @Test
    void wholeNumbersAreOfTheirType() {
        assertThat(taken("int", Schema.INT32_SCHEMA, 7)).isEqualTo(7);
        assertThat(taken("bigint", Schema.INT64_SCHEMA, 7L)).isEqualTo(7L);
        assertThatThrownBy(() -> taken("int", Schema.INT64_SCHEMA, 7L)).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> taken("bigint", Schema.STRING_SCHEMA, "7")).isInstanceOf(DataException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", LINES})
    void orderLinesAreTakenAsTheyCame(String lines) {
        assertThat(taken("orderlines", Schema.STRING_SCHEMA, lines)).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[1]",
                "[] []",
                "[{}]",
                "[{\"sku\":\"S\",\"quantity\":1,\"unitPrice\":1.5}]",
                "[{\"sku\":\"S\",\"quantity\":\"1\",\"unitPrice\":\"1\"}]",
                "[{\"sku\":\"S\",\"quantity\":9999999999,\"unitPrice\":\"1\"}]",
                "[{\"sku\":\"S\",\"quantity\":1,\"unitPrice\":\"1e99\"}]",
                "[{\"sku\":\"S\",\"quantity\":1,\"unitPrice\":\"1000000000000000\"}]",
                "[{\"sku\":\"\\u0000\",\"quantity\":1,\"unitPrice\":\"1\"}]",
                "[{\"sku\":\"\\ud800\",\"quantity\":1,\"unitPrice\":\"1\"}]",
                "[{\"sku\":\"S\",\"quantity\":1,\"quantity\":2,\"unitPrice\":\"1\"}]",
                "[{\"sku\":\"S\",\"quantity\":1,\"unitPrice\":\"1\",\"note\":\"\\u0000\"}]",
            })
    void linesThatTheViewCouldNotReadAreRefused(String lines) {
        assertThatThrownBy(() -> taken("orderlines", Schema.STRING_SCHEMA, lines))
                .isInstanceOf(DataException.class)
                .hasNoCause();
    }

    @Test
    void linesNestedWithoutEndAreRefused() {
        assertThatThrownBy(() -> taken("orderlines", Schema.STRING_SCHEMA, "[".repeat(500_000)))
                .isInstanceOf(DataException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "b varchar", "b numeric(19)", "b text ["})
    void aColumnThatIsNoneDoesNotStart(String column) {
        assertThatThrownBy(() -> transform("a", "a", column)).isInstanceOf(ConfigException.class);
    }

    @Test
    void aColumnWithoutASettingDoesNotStart() {
        assertThatThrownBy(() -> transform("a", "b", "b text")).isInstanceOf(ConfigException.class);
    }

    private static Object taken(String type, Schema schema, Object content) {
        var value = new Struct(SchemaBuilder.struct().field("f", schema).build()).put("f", content);
        return ((Struct) transform("c", "c", "f " + type).apply(record(value)).value()).get("c");
    }

    private static RequireRow<SinkRecord> transform(String columns, String... settings) {
        var all = new HashMap<String, String>(Map.of("columns", columns));
        for (var i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        var transform = new RequireRow<SinkRecord>();
        transform.configure(all);
        return transform;
    }

    private static SinkRecord record(Struct value) {
        return new SinkRecord("t", 0, null, null, value.schema(), value, 1);
    }
}
