package io.orderstream.serde;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;

/** Finds schemas whose data can nest as deep as their bytes last, because a record can hold itself. */
final class RecursiveSchemas {
    private RecursiveSchemas() {}

    static boolean isRecursive(Schema schema) {
        return reachesItself(schema, new HashSet<>(), new HashSet<>());
    }

    private static boolean reachesItself(Schema schema, Set<String> above, Set<String> done) {
        var isRecord = schema.getType() == Schema.Type.RECORD;
        if (isRecord && above.contains(schema.getFullName())) {
            return true;
        }
        if (isRecord && !done.add(schema.getFullName())) {
            return false;
        }
        if (isRecord) {
            above.add(schema.getFullName());
        }
        for (var part : parts(schema)) {
            if (reachesItself(part, above, done)) {
                return true;
            }
        }
        above.remove(isRecord ? schema.getFullName() : "");
        return false;
    }

    private static List<Schema> parts(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> {
                var parts = new ArrayList<Schema>();
                schema.getFields().forEach(field -> parts.add(field.schema()));
                yield parts;
            }
            case ARRAY -> List.of(schema.getElementType());
            case MAP -> List.of(schema.getValueType());
            case UNION -> schema.getTypes();
            default -> List.of();
        };
    }
}
