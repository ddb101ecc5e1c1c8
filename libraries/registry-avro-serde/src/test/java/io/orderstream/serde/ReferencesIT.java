package io.orderstream.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReferencesIT {
    private static final String URL = RegistryProcess.shared().url();

    private final RegistryClient registry =
            new RegistryClient(RegistryProcess.shared().settings());

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void typeFromAnotherSubjectIsResolvedWhenReadById() {
        int id = registerOrderWithReference("referring");
        assertThat(registry.schemaById(id)).isEqualTo(Orders.schema());
    }

    @Test
    void orderIsWrittenAndReadUnderASchemaWithAReference() {
        int id = registerOrderWithReference("referring-too");
        try (var serializer = Serdes.<Order>serializer(URL, Map.of(AvroSerdeConfig.USE_LATEST, true));
                var deserializer = Serdes.<Order>specific(URL)) {
            var payload = Serdes.write(serializer, "referring-too", Orders.golden());
            assertThat(WireFormat.idIn(payload, 0, payload.length)).isEqualTo(id);
            assertThat(deserializer.deserialize("referring-too", payload)).isEqualTo(Orders.golden());
        }
    }

    private int registerOrderWithReference(String topic) {
        var line = Orders.schema().getField("lines").schema().getElementType();
        registry.register("order-line", line, List.of());
        int version = registry.latest("order-line").version();
        var reference = new SchemaReference(OrderLine.getClassSchema().getFullName(), "order-line", version);
        Schema schema = Order.getClassSchema();
        return registry.register(topic + "-value", schema, List.of(reference));
    }
}
