package io.orderstream.serde;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificFixed;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds generated classes by a schema's name, and takes nothing but generated classes.
 *
 * <p>Avro 1.12.2 itself loads only what a system property lists, for a schema's name may come from anybody. Here the class
 * is loaded without running any of its code and refused unless Avro generated it, so no list has to be kept, and nothing
 * is changed for the rest of the process.
 */
final class GeneratedClasses extends SpecificData {
    private final ConcurrentMap<String, Optional<Class<?>>> byName = new ConcurrentHashMap<>();

    GeneratedClasses(ClassLoader loader) {
        super(loader);
    }

    /** With the conversions of a generated class, such as bytes to decimal. */
    static GeneratedClasses like(Class<?> type) {
        var data = new GeneratedClasses(type.getClassLoader());
        SpecificData.getForClass(type).getConversions().forEach(data::addLogicalTypeConversion);
        return data;
    }

    @Override
    public @Nullable Class<?> getClass(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, FIXED, ENUM ->
                byName.computeIfAbsent(schema.getFullName(), _ -> find(getClassName(schema)))
                        .orElse(null);
            default -> super.getClass(schema);
        };
    }

    /** A type nested in another's namespace is a nested class: a.B.C is also looked for as a.B$C. */
    private Optional<Class<?>> find(String name) {
        var candidate = name;
        while (true) {
            try {
                Class<?> found = Class.forName(candidate, false, getClassLoader());
                return isGenerated(found) ? Optional.of(found) : Optional.empty();
            } catch (ClassNotFoundException | LinkageError e) {
                int dot = candidate.lastIndexOf('.');
                if (dot < 0) {
                    return Optional.empty();
                }
                candidate = candidate.substring(0, dot) + "$" + candidate.substring(dot + 1);
            }
        }
    }

    private static boolean isGenerated(Class<?> type) {
        return SpecificRecord.class.isAssignableFrom(type)
                || SpecificFixed.class.isAssignableFrom(type)
                || (type.isEnum() && GenericEnumSymbol.class.isAssignableFrom(type));
    }
}
