package io.orderstream.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderstream.orders.Order;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryRestartIT {
    @TempDir
    Path folder;

    @Test
    void outageIsTransientAndTouchesNothingThatIsKnown() {
        try (var process = new RegistryProcess(folder).start();
                var registry = new RegistryClient(process.settings());
                var serializer = Serdes.<Order>serializer(process.url(), Map.of());
                var deserializer = Serdes.<Order>specific(process.url())) {
            int id = registry.register("orders-value", Orders.schema(), List.of());
            var payload = serializer.serialize("orders", Orders.golden());
            process.kill();

            assertThatThrownBy(() -> deserializer.deserialize("orders", payload))
                    .isInstanceOf(RegistryUnavailableException.class);
            assertThatThrownBy(registry::ping).isInstanceOf(RegistryUnavailableException.class);
            assertThat(serializer.serialize("orders", Orders.golden()))
                    .as("id is known")
                    .isEqualTo(payload);

            process.start();
            assertThat(deserializer.deserialize("orders", payload)).isEqualTo(Orders.golden());
            assertThat(registry.idOf("orders-value", Order.getClassSchema())).isEqualTo(id);
        }
    }

    @Test
    void deadFirstAddressIsPassedOver() {
        var url = RegistryProcess.shared().url();
        try (var registry =
                new RegistryClient(Map.of(AvroSerdeConfig.URL, "http://127.0.0.1:21099/apis/ccompat/v7, " + url))) {
            registry.register("second-address-value", Orders.schema(), List.of());
            assertThat(registry.latest("second-address-value").version()).isEqualTo(1);
        }
    }
}
