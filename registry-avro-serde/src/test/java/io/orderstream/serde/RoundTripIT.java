package io.orderstream.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderstream.orders.Order;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class RoundTripIT {
    private static final RegistryProcess REGISTRY = RegistryProcess.shared();

    @Test
    void orderIsReadAsItWasWritten() throws Exception {
        var topic = "round-trip";
        try (var registry = new RegistryClient(REGISTRY.settings());
                var serializer = new AvroSerializer<Order>();
                var deserializer = new AvroDeserializer<Order>()) {
            var plain = new Schema.Parser().parse(getClass().getResourceAsStream("/avro/Order.avsc"));
            int id = registry.register(topic + "-value", plain, List.of());
            serializer.configure(REGISTRY.settings(), false);
            deserializer.configure(
                    Map.of(AvroSerdeConfig.URL, REGISTRY.url(), AvroSerdeConfig.SPECIFIC_READER, "true"), false);

            var payload = serializer.serialize(topic, Orders.golden());

            assertThat(payload).startsWith(0, id >>> 24, id >>> 16 & 0xff, id >>> 8 & 0xff, id & 0xff);
            assertThat(deserializer.deserialize(topic, payload)).isEqualTo(Orders.golden());
            assertThat(registry.idOf(topic + "-value", Order.getClassSchema())).isEqualTo(id);
            assertThat(registry.schemaById(id)).isEqualTo(plain);
            registry.ping();
        }
    }

    @Test
    void unknownIdIsPermanent() {
        try (var registry = new RegistryClient(REGISTRY.settings())) {
            assertThatThrownBy(() -> registry.schemaById(987_654)).isInstanceOf(UnknownSchemaException.class);
        }
    }

    @Test
    void unregisteredSchemaIsRefusedAndSaysWhatToDo() {
        try (var registry = new RegistryClient(REGISTRY.settings())) {
            assertThatThrownBy(() -> registry.idOf("nobody-value", Order.getClassSchema()))
                    .isInstanceOf(SchemaNotRegisteredException.class)
                    .hasMessageContaining("deploy step");
        }
    }
}
