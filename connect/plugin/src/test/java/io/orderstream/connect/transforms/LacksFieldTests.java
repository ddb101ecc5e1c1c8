package io.orderstream.connect.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class LacksFieldTests {
    private static final Schema WITH =
            SchemaBuilder.struct().field("lines", Schema.OPTIONAL_STRING_SCHEMA).build();
    private static final Schema WITHOUT = SchemaBuilder.struct().build();

    private final LacksField<SinkRecord> predicate = new LacksField<>();

    LacksFieldTests() {
        predicate.configure(Map.of("field", "lines"));
    }

    @Test
    void aFieldThatIsNotThereOrEmptyIsLacking() {
        assertThat(predicate.test(record(new Struct(WITHOUT)))).isTrue();
        assertThat(predicate.test(record(new Struct(WITH)))).isTrue();
        assertThat(predicate.test(record(new Struct(WITH).put("lines", "[]")))).isFalse();
    }

    @Test
    void whatHasNoFieldsAtAllIsLeftToTheTransforms() {
        assertThat(predicate.test(new SinkRecord("t", 0, null, null, null, null, 1)))
                .isFalse();
        assertThat(predicate.test(new SinkRecord("t", 0, null, null, null, "text", 1)))
                .isFalse();
    }

    private static SinkRecord record(Struct value) {
        return new SinkRecord("t", 0, null, null, value.schema(), value, 1);
    }
}
