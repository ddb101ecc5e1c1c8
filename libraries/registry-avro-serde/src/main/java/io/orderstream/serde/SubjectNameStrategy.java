package io.orderstream.serde;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/** Which subject a record's schema is registered under. Named as Confluent names it, with or without the package. */
enum SubjectNameStrategy {
    TOPIC_NAME("TopicNameStrategy") {
        @Override
        String subject(String topic, boolean isKey, Schema schema) {
            return topic + (isKey ? "-key" : "-value");
        }
    },
    RECORD_NAME("RecordNameStrategy") {
        @Override
        String subject(String topic, boolean isKey, Schema schema) {
            return schema.getFullName();
        }
    },
    TOPIC_RECORD_NAME("TopicRecordNameStrategy") {
        @Override
        String subject(String topic, boolean isKey, Schema schema) {
            return topic + "-" + schema.getFullName();
        }
    };

    private static final String CONFLUENT_PACKAGE = "io.confluent.kafka.serializers.subject.";

    private final String simpleName;

    SubjectNameStrategy(String simpleName) {
        this.simpleName = simpleName;
    }

    abstract String subject(String topic, boolean isKey, Schema schema);

    static SubjectNameStrategy of(String setting, AvroSerdeConfig config) {
        var name = config.getString(setting);
        var given = name.startsWith(CONFLUENT_PACKAGE) ? name.substring(CONFLUENT_PACKAGE.length()) : name;
        return Arrays.stream(values())
                .filter(strategy -> strategy.simpleName.equals(given)
                        || strategy.shortName().equals(given))
                .findFirst()
                .orElseThrow(() -> new ConfigException(setting, name, "must be one of " + names()));
    }

    private String shortName() {
        return simpleName.substring(0, simpleName.length() - "Strategy".length());
    }

    private static String names() {
        return Arrays.stream(values()).map(strategy -> strategy.simpleName).collect(Collectors.joining(", "));
    }
}
