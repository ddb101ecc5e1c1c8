package io.orderstream.connect.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class RequirePatternTests {
    private static final Schema SCHEMA = SchemaBuilder.struct()
            .field("currency", Schema.OPTIONAL_STRING_SCHEMA)
            .build();

    private final RequirePattern<SinkRecord> transform = new RequirePattern<>();

    RequirePatternTests() {
        transform.configure(Map.of("fields", "currency", "currency", "[A-Z]{3}"));
    }

    @Test
    void aMatchingRecordPassesUnchanged() {
        var record = record("EUR");
        assertThat(transform.apply(record)).isSameAs(record);
    }

    @Test
    void anythingElseIsRefusedWithoutNamingTheContent() {
        for (var content : new String[] {"eur", "EURO", "EU\u0000", ""}) {
            assertThatThrownBy(() -> transform.apply(record(content)))
                    .isInstanceOf(DataException.class)
                    .hasMessage("field currency does not match [A-Z]{3}");
        }
        assertThatThrownBy(() -> transform.apply(new SinkRecord("t", 0, null, null, SCHEMA, new Struct(SCHEMA), 1)))
                .isInstanceOf(DataException.class);
    }

    @Test
    void aMissingOrBrokenPatternDoesNotStart() {
        assertThatThrownBy(() -> transform.configure(Map.of("fields", "currency")))
                .isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> transform.configure(Map.of("fields", "currency", "currency", "[")))
                .isInstanceOf(ConfigException.class);
    }

    private static SinkRecord record(String currency) {
        return new SinkRecord("t", 0, null, null, SCHEMA, new Struct(SCHEMA).put("currency", currency), 1);
    }
}
