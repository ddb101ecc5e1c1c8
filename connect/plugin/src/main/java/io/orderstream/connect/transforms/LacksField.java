package io.orderstream.connect.transforms;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.transforms.predicates.Predicate;

/** True for a value in whose version of the schema a field was not there yet, or that left it empty. */
public final class LacksField<R extends ConnectRecord<R>> implements Predicate<R> {
    static final String FIELD = "field";

    private String field = "";

    @Override
    public void configure(Map<String, ?> settings) {
        field = String.valueOf(config().parse(settings).get(FIELD));
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef()
                .define(
                        FIELD,
                        ConfigDef.Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        ConfigDef.Importance.HIGH,
                        "Name of the value's field");
    }

    @Override
    public boolean test(R record) {
        return record.value() instanceof Struct value
                && (value.schema().field(field) == null || value.get(field) == null);
    }

    @Override
    public void close() {}
}
