package io.orderstream.connect.transforms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/**
 * Lets a record pass only if fields of its value match. A failed transform makes a dead letter, where errors.tolerance is all; what
 * only the target refuses stops the task and everybody behind it. So say here what the target's columns will not take.
 *
 * <pre>
 * "transforms.check.fields": "orderId,currency",
 * "transforms.check.orderId": "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
 * "transforms.check.currency": "[A-Z]{3}"
 * </pre>
 */
public final class RequirePattern<R extends ConnectRecord<R>> extends ValueTransform<R> {
    static final String FIELDS = "fields";

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    @Override
    public void configure(Map<String, ?> settings) {
        patterns.clear();
        if (config().parse(settings).get(FIELDS) instanceof List<?> names) {
            names.forEach(name -> patterns.put(name.toString(), pattern(name.toString(), settings)));
        }
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef()
                .define(
                        FIELDS,
                        ConfigDef.Type.LIST,
                        ConfigDef.NO_DEFAULT_VALUE,
                        ConfigDef.Importance.HIGH,
                        "Names of text fields of the value; for each a setting of that name holds the regular expression that the whole text must match");
    }

    @Override
    R apply(R record, Struct value) {
        patterns.forEach((field, pattern) -> check(field, pattern, value));
        return record;
    }

    private static void check(String field, Pattern pattern, Struct value) {
        var content = value.schema().field(field) == null ? null : value.get(field);
        if (!(content instanceof String text) || !pattern.matcher(text).matches()) {
            // Without the content: the message goes into a header and into the log.
            throw new DataException("field " + field + " does not match " + pattern);
        }
    }

    private static Pattern pattern(String field, Map<String, ?> settings) {
        if (!(settings.get(field) instanceof String text)) {
            throw new ConfigException(field, settings.get(field), "is in " + FIELDS + " but has no pattern");
        }
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new ConfigException(field, text, e.getDescription());
        }
    }
}
