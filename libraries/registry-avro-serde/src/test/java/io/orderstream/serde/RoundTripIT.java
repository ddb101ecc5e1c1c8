package io.orderstream.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderstream.orders.Order;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTripIT {
    private static final String URL = RegistryProcess.shared().url();
    private static final Schema AVSC = Orders.schema();

    private final RegistryClient registry =
            new RegistryClient(RegistryProcess.shared().settings());

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void orderIsReadAsItWasWritten() {
        registry.register("round-trip-value", AVSC, List.of());
        try (var serializer = Serdes.<Order>serializer(URL, Map.of());
                var deserializer = Serdes.<Order>specific(URL)) {
            var payload = serializer.serialize("round-trip", Orders.golden());
            assertThat(deserializer.deserialize("round-trip", payload)).isEqualTo(Orders.golden());
        }
    }

    @Test
    void payloadIsTheHeaderAndTheGoldenBytes() {
        int id = registry.register("golden-value", AVSC, List.of());
        try (var serializer = Serdes.<Order>serializer(URL, Map.of())) {
            assertThat(serializer.serialize("golden", Orders.golden()))
                    .isEqualTo(ByteBuffer.allocate(5 + Orders.GOLDEN_HEX.length() / 2)
                            .put((byte) 0)
                            .putInt(id)
                            .put(HexFormat.of().parseHex(Orders.GOLDEN_HEX))
                            .array());
        }
    }

    /** The generated class has avro.java.string in it, the file that the deploy step registers has not. */
    @Test
    void generatedClassFindsWhatTheFileRegistered() {
        int id = registry.register("from-file-value", AVSC, List.of());
        assertThat(registry.idOf("from-file-value", Order.getClassSchema())).isEqualTo(id);
        assertThat(registry.schemaById(id)).isEqualTo(AVSC);
        assertThat(registry.latest("from-file-value")).isEqualTo(new RegisteredSchema("from-file-value", 1, id, AVSC));
    }

    @Test
    void registeringEndsWhatWasRememberedAsMissing() {
        assertThatThrownBy(() -> registry.idOf("first-time-value", AVSC))
                .isInstanceOf(SchemaNotRegisteredException.class);
        int id = registry.register("first-time-value", AVSC, List.of());
        assertThat(registry.idOf("first-time-value", AVSC)).isEqualTo(id);
    }

    @Test
    void nullStaysNull() {
        try (var serializer = Serdes.<Order>serializer(URL, Map.of());
                var deserializer = Serdes.<Order>specific(URL)) {
            assertThat(serializer.serialize("t", null)).isNull();
            assertThat(deserializer.deserialize("t", null)).isNull();
        }
    }

    @Test
    void withoutSpecificReaderAGenericRecordIsRead() {
        registry.register("generic-value", AVSC, List.of());
        try (var serializer = Serdes.<Order>serializer(URL, Map.of());
                var deserializer = Serdes.<GenericRecord>deserializer(URL, Map.of());
                var generic = Serdes.<GenericRecord>serializer(URL, Map.of())) {
            var payload = Serdes.write(serializer, "generic", Orders.golden());
            var datum = Serdes.read(deserializer, "generic", payload);
            assertThat(datum.get("customerId")).hasToString("c-1042");
            assertThat(generic.serialize("generic", datum)).isEqualTo(payload);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TopicNameStrategy, strategies-value",
        "io.confluent.kafka.serializers.subject.RecordNameStrategy, io.orderstream.orders.Order",
        "TopicRecordName, strategies-io.orderstream.orders.Order"
    })
    void subjectFollowsTheStrategy(String strategy, String subject) {
        var settings =
                Map.<String, Object>of(AvroSerdeConfig.VALUE_STRATEGY, strategy, AvroSerdeConfig.AUTO_REGISTER, "true");
        try (var serializer = Serdes.<Order>serializer(URL, settings)) {
            serializer.serialize("strategies", Orders.golden());
        }
        assertThat(registry.latest(subject).schema()).isEqualTo(AVSC);
    }

    @Test
    void unregisteredSchemaIsRefusedAndSaysWhatToDo() {
        try (var serializer = Serdes.<Order>serializer(URL, Map.of());
                var latest = Serdes.<Order>serializer(URL, Map.of(AvroSerdeConfig.USE_LATEST, true))) {
            for (var each : List.of(serializer, latest)) {
                assertThatThrownBy(() -> each.serialize("nobody", Orders.golden()))
                        .isInstanceOf(SchemaNotRegisteredException.class)
                        .hasMessageContainingAll("nobody-value", "deploy step");
            }
        }
    }

    @Test
    void unknownIdIsPermanent() {
        var payload = ByteBuffer.allocate(9).put((byte) 0).putInt(987_654).array();
        try (var deserializer = Serdes.<Order>specific(URL)) {
            assertThatThrownBy(() -> deserializer.deserialize("t", payload))
                    .isInstanceOfSatisfying(
                            UnknownSchemaException.class,
                            e -> assertThat(e.id()).isEqualTo(987_654));
        }
    }

    @Test
    void recordOfATypeWithoutAClassIsPermanent() {
        var foreign = new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"nowhere.Foreign\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}");
        int id = registry.register("foreign-value", foreign, List.of());
        var payload = ByteBuffer.allocate(6).put((byte) 0).putInt(id).array();
        try (var byName = Serdes.<Order>specific(URL);
                var byType = Serdes.<Order>deserializer(URL, Map.of(AvroSerdeConfig.VALUE_TYPE, Order.class))) {
            for (var deserializer : List.of(byName, byType)) {
                assertThatThrownBy(() -> deserializer.deserialize("t", payload))
                        .isInstanceOf(UnusableSchemaException.class);
            }
        }
    }

    @Test
    void registryIsReachedByPing() {
        registry.ping();
    }
}
