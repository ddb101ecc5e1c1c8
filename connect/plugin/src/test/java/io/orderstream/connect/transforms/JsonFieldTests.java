package io.orderstream.connect.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonFieldTests {
    private static final Schema LINE = SchemaBuilder.struct()
            .field("sku", Schema.STRING_SCHEMA)
            .field("quantity", Schema.INT32_SCHEMA)
            .field("unitPrice", Decimal.schema(4))
            .field("note", Schema.OPTIONAL_STRING_SCHEMA)
            .build();
    private static final Schema ORDER = SchemaBuilder.struct()
            .name("io.orderstream.orders.Order")
            .field("orderId", Schema.STRING_SCHEMA)
            .field("lines", SchemaBuilder.array(LINE).build())
            .build();

    private final JsonField<SinkRecord> transform = new JsonField<>();

    @BeforeEach
    void configure() {
        transform.configure(Map.of("fields", "lines"));
    }

    @Test
    void aListOfStructuresBecomesOneTextWithExactDecimals() {
        var result = transform.apply(record(order(line("SKU-\"1\"\n", 2, "19.9900"), line("é😀", 1, "0.1000"))));
        var value = (Struct) result.value();
        assertThat(value.getString("lines")).isEqualTo("""
                        [{"sku":"SKU-\\"1\\"\\u000a","quantity":2,"unitPrice":19.9900,"note":null},\
                        {"sku":"é😀","quantity":1,"unitPrice":0.1000,"note":null}]""");
        assertThat(value.getString("orderId")).isEqualTo("1");
        assertThat(value.schema().field("lines").schema().name()).isEqualTo("io.debezium.data.Json");
        assertThat(value.schema().name()).isEqualTo("io.orderstream.orders.Order");
    }

    @Test
    void oneSchemaInIsOneSchemaOut() {
        var first = transform.apply(record(order(line("a", 1, "1.0000"))));
        var second = transform.apply(record(order(line("b", 1, "1.0000"))));
        assertThat(first.valueSchema())
                .as("the sink looks for changed columns by it")
                .isSameAs(second.valueSchema());
    }

    @Test
    void topicPartitionOffsetAndHeadersStay() {
        var record = record(order());
        record.headers().addString("request-id", "r-1");
        var result = transform.apply(record);
        assertThat(result.topic()).isEqualTo("t");
        assertThat(result.kafkaOffset()).isEqualTo(7);
        assertThat(result.headers()).hasSize(1);
        assertThat(((Struct) result.value()).getString("lines")).isEqualTo("[]");
    }

    @Test
    void otherTypesHaveTheirText() {
        var schema = SchemaBuilder.struct()
                .field(
                        "lines",
                        SchemaBuilder.map(Schema.STRING_SCHEMA, Schema.BYTES_SCHEMA)
                                .build())
                .build();
        var value = new Struct(schema).put("lines", Map.of("k", new byte[] {1, 2}));
        assertThat(((Struct) transform.apply(record(value)).value()).getString("lines"))
                .isEqualTo("{\"k\":\"AQI=\"}");
        var when = SchemaBuilder.struct().field("lines", Timestamp.SCHEMA).build();
        assertThat(((Struct) transform
                                .apply(record(new Struct(when).put("lines", Date.from(Instant.EPOCH))))
                                .value())
                        .getString("lines"))
                .isEqualTo("\"1970-01-01T00:00:00Z\"");
    }

    @Test
    void whatTheTargetCannotHoldIsRefusedHere() {
        assertThatThrownBy(() -> transform.apply(record(order(line("a\u0000", 1, "1.0000")))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("U+0000");
        var number =
                SchemaBuilder.struct().field("lines", Schema.FLOAT64_SCHEMA).build();
        assertThatThrownBy(() -> transform.apply(record(new Struct(number).put("lines", Double.NaN))))
                .isInstanceOf(DataException.class);
        assertThatThrownBy(() -> transform.apply(new SinkRecord("t", 0, null, null, null, "text", 7)))
                .isInstanceOf(DataException.class);
    }

    @Test
    void tombstonesPassAndAbsentFieldsStayAbsent() {
        assertThat(transform
                        .apply(new SinkRecord("t", 0, null, null, null, null, 7))
                        .value())
                .isNull();
        var optional = SchemaBuilder.struct()
                .field("lines", SchemaBuilder.array(LINE).optional().build())
                .build();
        assertThat(((Struct) transform.apply(record(new Struct(optional))).value()).get("lines"))
                .isNull();
    }

    @Test
    void withoutFieldsItDoesNotStart() {
        assertThatThrownBy(() -> new JsonField<SinkRecord>().configure(Map.of()))
                .isInstanceOf(ConfigException.class);
    }

    private static Struct order(Struct... lines) {
        return new Struct(ORDER).put("orderId", "1").put("lines", lines.length == 0 ? List.of() : Arrays.asList(lines));
    }

    private static Struct line(String sku, int quantity, String unitPrice) {
        return new Struct(LINE).put("sku", sku).put("quantity", quantity).put("unitPrice", new BigDecimal(unitPrice));
    }

    private static SinkRecord record(Struct value) {
        return new SinkRecord("t", 0, null, null, value.schema(), value, 7);
    }
}
