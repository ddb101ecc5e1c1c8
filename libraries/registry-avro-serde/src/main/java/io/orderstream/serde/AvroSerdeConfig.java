package io.orderstream.serde;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;

/**
 * The settings of serializer, deserializer and {@link RegistryClient}, under Confluent's names. A setting of the HTTP
 * client may carry the prefix {@code schema.registry.}, which then wins over the bare name, as with Confluent's classes.
 */
public final class AvroSerdeConfig extends AbstractConfig {
    public static final String URL = "schema.registry.url";
    public static final String AUTO_REGISTER = "auto.register.schemas";
    public static final String USE_LATEST = "use.latest.version";
    public static final String LATEST_STRICT = "latest.compatibility.strict";
    public static final String NORMALIZE = "normalize.schemas";
    public static final String REMOVE_JAVA_PROPERTIES = "avro.remove.java.properties";
    public static final String SPECIFIC_READER = "specific.avro.reader";
    public static final String KEY_TYPE = "specific.avro.key.type";
    public static final String VALUE_TYPE = "specific.avro.value.type";
    public static final String KEY_STRATEGY = "key.subject.name.strategy";
    public static final String VALUE_STRATEGY = "value.subject.name.strategy";
    public static final String REFUSE_TRAILING_BYTES = "avro.refuse.trailing.bytes";
    public static final String BASIC_SOURCE = "basic.auth.credentials.source";
    public static final String BASIC_USER_INFO = "basic.auth.user.info";
    public static final String BEARER_SOURCE = "bearer.auth.credentials.source";
    public static final String BEARER_TOKEN = "bearer.auth.token";
    public static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    public static final String READ_TIMEOUT = "http.read.timeout.ms";
    public static final String MISSING_ID_TTL = "missing.id.cache.ttl.sec";
    public static final String MISSING_SCHEMA_TTL = "missing.schema.cache.ttl.sec";
    public static final String FAILED_URL_PAUSE = "failed.url.pause.ms";

    private static final String CLIENT_PREFIX = "schema.registry.";
    private static final List<String> CLIENT_SETTINGS = List.of(
            BASIC_SOURCE,
            BASIC_USER_INFO,
            BEARER_SOURCE,
            BEARER_TOKEN,
            CONNECT_TIMEOUT,
            READ_TIMEOUT,
            MISSING_ID_TTL,
            MISSING_SCHEMA_TTL,
            FAILED_URL_PAUSE);

    private static final ConfigDef DEFINITION = new ConfigDef()
            .define(URL, ConfigDef.Type.LIST, List.of(), Importance.HIGH, "Base addresses, tried in turn.")
            .define(NORMALIZE, ConfigDef.Type.BOOLEAN, false, Importance.LOW, "Ask the registry to normalize schemas.")
            .define(REMOVE_JAVA_PROPERTIES, ConfigDef.Type.BOOLEAN, true, Importance.LOW, "Leave avro.java.string out.")
            .define(BASIC_SOURCE, ConfigDef.Type.STRING, "URL", Importance.MEDIUM, "URL or USER_INFO.")
            .define(BASIC_USER_INFO, ConfigDef.Type.PASSWORD, "", Importance.MEDIUM, "user:password.")
            .define(BEARER_SOURCE, ConfigDef.Type.STRING, "", Importance.MEDIUM, "STATIC_TOKEN, or empty.")
            .define(BEARER_TOKEN, ConfigDef.Type.PASSWORD, "", Importance.MEDIUM, "The bearer token.")
            .define(CONNECT_TIMEOUT, ConfigDef.Type.INT, 2_000, Range.atLeast(1), Importance.LOW, "Milliseconds.")
            .define(
                    READ_TIMEOUT,
                    ConfigDef.Type.INT,
                    3_000,
                    Range.atLeast(1),
                    Importance.LOW,
                    "Milliseconds, whole answer.")
            .define(MISSING_ID_TTL, ConfigDef.Type.LONG, 10L, Range.atLeast(0), Importance.LOW, "Seconds.")
            .define(MISSING_SCHEMA_TTL, ConfigDef.Type.LONG, 5L, Range.atLeast(0), Importance.LOW, "Seconds.")
            .define(FAILED_URL_PAUSE, ConfigDef.Type.LONG, 5_000L, Range.atLeast(0), Importance.LOW, "Milliseconds.")
            .define(AUTO_REGISTER, ConfigDef.Type.BOOLEAN, false, Importance.MEDIUM, "Register what is not registered.")
            .define(
                    USE_LATEST,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    Importance.LOW,
                    "Write with the subject's latest version.")
            .define(LATEST_STRICT, ConfigDef.Type.BOOLEAN, true, Importance.LOW, "Check against the latest version.")
            .define(SPECIFIC_READER, ConfigDef.Type.BOOLEAN, false, Importance.LOW, "Read into generated classes.")
            .define(KEY_TYPE, ConfigDef.Type.CLASS, null, Importance.LOW, "The generated class of every key.")
            .define(VALUE_TYPE, ConfigDef.Type.CLASS, null, Importance.LOW, "The generated class of every value.")
            .define(KEY_STRATEGY, ConfigDef.Type.STRING, "TopicNameStrategy", Importance.LOW, "Subject of keys.")
            .define(VALUE_STRATEGY, ConfigDef.Type.STRING, "TopicNameStrategy", Importance.LOW, "Subject of values.")
            .define(
                    REFUSE_TRAILING_BYTES,
                    ConfigDef.Type.BOOLEAN,
                    true,
                    Importance.LOW,
                    "Bytes after the datum are an error.");

    /** @throws ConfigException for a setting that is missing or out of its range */
    public AvroSerdeConfig(Map<String, ?> settings) {
        super(DEFINITION, known(settings), false);
    }

    /** Reads by name: Kafka's configuration notes what was read and warns of the rest. */
    private static Map<String, Object> known(Map<String, ?> settings) {
        var known = new HashMap<String, Object>();
        for (var name : DEFINITION.names()) {
            var prefixed = CLIENT_SETTINGS.contains(name) ? settings.get(CLIENT_PREFIX + name) : null;
            var value = prefixed != null ? prefixed : settings.get(name);
            if (value != null) {
                known.put(name, value);
            }
        }
        return known;
    }

    Duration millis(String name) {
        return Duration.ofMillis(((Number) get(name)).longValue());
    }

    Duration seconds(String name) {
        return Duration.ofSeconds(getLong(name));
    }

    SubjectNameStrategy subjectNameStrategy(boolean isKey) {
        var name = isKey ? KEY_STRATEGY : VALUE_STRATEGY;
        return SubjectNameStrategy.of(name, this);
    }
}
