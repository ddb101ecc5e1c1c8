package io.orderstream.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderstream.orders.Order;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Another implementation, in another language, reads what we write and writes what we read. */
class NodePeerIT {
    private static final String URL = RegistryProcess.shared().url();
    private static final String GOLDEN_JSON = """
            {"orderId": "0b7c8a52-3b7e-5f3e-9d55-6a1f6f1f9b0a", "customerId": "c-1042", "currency": "EUR",
             "lines": [{"sku": "SKU-1001", "quantity": 2, "unitPrice": "19.9900"},
                       {"sku": "SKU-2002", "quantity": 1, "unitPrice": "5.0000"}],
             "total": "44.9800", "acceptedAt": 1795428930123456}""";

    @Test
    void nodeReadsWhatJavaWroteAndJavaReadsWhatNodeWrote() throws Exception {
        var node = NodePeer.installed();
        try (var registry = new RegistryClient(RegistryProcess.shared().settings());
                var serializer = Serdes.<Order>serializer(URL, Map.of());
                var deserializer = Serdes.<Order>specific(URL)) {
            registry.register("node-value", Orders.schema(), List.of());
            var payload = Serdes.write(serializer, "node", Orders.golden());

            var read = node.decode(URL, HexFormat.of().formatHex(payload));
            var written = HexFormat.of().parseHex(node.encode(URL, "node-value", GOLDEN_JSON));

            var json = JsonMapper.builder().build();
            assertThat(json.readTree(read)).isEqualTo(json.readTree(GOLDEN_JSON));
            assertThat(written).isEqualTo(payload);
            assertThat(deserializer.deserialize("node", written)).isEqualTo(Orders.golden());
        }
    }
}
