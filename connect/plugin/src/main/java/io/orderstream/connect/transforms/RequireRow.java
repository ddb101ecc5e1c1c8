package io.orderstream.connect.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/**
 * Makes the value a row of the target's table, or refuses it. A failed transform makes a dead letter, where errors.tolerance is
 * all; what only the database refuses stops the task and everybody behind it. So each column says here what it takes, and the row
 * has these columns, in a schema of its own: whatever else was in the record, its schema included, ends here.
 *
 * <pre>
 * "transforms.row.columns": "order_id,total,reason",
 * "transforms.row.order_id": "orderId uuid",
 * "transforms.row.total": "total numeric(19,4)",
 * "transforms.row.reason": "reason? text"
 * </pre>
 *
 * Each column names the value's field and a type of {@link ColumnType}; a field with a question mark may be absent.
 */
public final class RequireRow<R extends ConnectRecord<R>> extends ValueTransform<R> {
    static final String COLUMNS = "columns";

    private final List<Column> columns = new ArrayList<>();
    private Schema row = SchemaBuilder.struct().build();

    @Override
    public void configure(Map<String, ?> settings) {
        columns.clear();
        if (config().parse(settings).get(COLUMNS) instanceof List<?> names) {
            names.forEach(name -> columns.add(column(name.toString(), settings)));
        }
        var builder = SchemaBuilder.struct();
        columns.forEach(column -> builder.field(column.name(), column.schema()));
        row = builder.build();
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef()
                .define(
                        COLUMNS,
                        ConfigDef.Type.LIST,
                        ConfigDef.NO_DEFAULT_VALUE,
                        ConfigDef.Importance.HIGH,
                        "Names of the row's columns; for each a setting of that name holds the value's field and the column's type");
    }

    @Override
    R apply(R record, Struct value) {
        var content = new Struct(row);
        for (var column : columns) {
            try {
                content.put(column.name(), column.of(value));
            } catch (RefusedException e) {
                // Without the content: the message goes into a header and into the log.
                throw new DataException("field " + column.field() + " " + e.getMessage());
            }
        }
        return record.newRecord(
                record.topic(),
                record.kafkaPartition(),
                record.keySchema(),
                record.key(),
                row,
                content,
                record.timestamp());
    }

    private static Column column(String name, Map<String, ?> settings) {
        if (!(settings.get(name) instanceof String text)) {
            throw new ConfigException(name, settings.get(name), "is in " + COLUMNS + " but has no field and type");
        }
        try {
            return Column.parse(name, text);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(name, text, String.valueOf(e.getMessage()));
        }
    }
}
