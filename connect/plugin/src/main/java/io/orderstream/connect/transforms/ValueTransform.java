package io.orderstream.connect.transforms;

import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.transforms.Transformation;

/** A transform of structured values. Tombstones pass: what they mean is the target's business. */
abstract class ValueTransform<R extends ConnectRecord<R>> implements Transformation<R> {
    @Override
    public final R apply(R record) {
        return switch (record.value()) {
            case null -> record;
            case Struct value -> apply(record, value);
            default ->
                throw new DataException(getClass().getSimpleName() + " needs a value with a schema; this one is a "
                        + record.value().getClass().getSimpleName());
        };
    }

    /** @throws DataException if the value cannot be taken; what the connector does with it is its errors.tolerance */
    abstract R apply(R record, Struct value);

    @Override
    public void close() {}
}
