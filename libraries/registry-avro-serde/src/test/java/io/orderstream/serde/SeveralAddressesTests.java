package io.orderstream.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class SeveralAddressesTests {
    private static final Schema SCHEMA =
            SchemaBuilder.record("a.B").fields().requiredInt("c").endRecord();

    @Test
    void failedAddressIsLeftOutForAWhile() {
        try (var ill = new FakeRegistry(FakeRegistry.answering(503, ""));
                var well = new FakeRegistry(FakeRegistry.serving(SCHEMA));
                var registry = new RegistryClient(FakeRegistry.settings(ill.url() + "," + well.url()))) {
            for (int id = 1; id <= 5; id++) {
                assertThat(registry.schemaById(id)).isEqualTo(SCHEMA);
            }
            assertThat(ill.requests()).hasSize(1);
            assertThat(well.requests()).hasSize(5);
        }
    }

    @Test
    void failedAddressIsTriedAgainAfterThePause() {
        var settings = FakeRegistry.settings("");
        settings.put(AvroSerdeConfig.FAILED_URL_PAUSE, 0);
        try (var ill = new FakeRegistry(FakeRegistry.answering(503, ""));
                var well = new FakeRegistry(FakeRegistry.serving(SCHEMA))) {
            settings.put(AvroSerdeConfig.URL, ill.url() + "," + well.url());
            try (var registry = new RegistryClient(settings)) {
                registry.schemaById(1);
                registry.schemaById(2);
            }
            assertThat(ill.requests()).hasSize(2);
        }
    }

    @Test
    void ifAllFailedAllAreTriedAndNamed() {
        try (var one = new FakeRegistry(FakeRegistry.answering(503, ""));
                var two = new FakeRegistry(FakeRegistry.answering(500, ""));
                var registry = new RegistryClient(FakeRegistry.settings(one.url() + "," + two.url()))) {
            for (int attempt = 1; attempt <= 2; attempt++) {
                assertThatThrownBy(registry::ping)
                        .isInstanceOf(RegistryUnavailableException.class)
                        .hasMessageContainingAll(one.url(), "503", two.url(), "500");
            }
            assertThat(one.requests()).hasSize(2);
            assertThat(two.requests()).hasSize(2);
        }
    }

    @Test
    void answerOfTheFirstIsFinalEvenIfItIsNo() {
        try (var one = new FakeRegistry(FakeRegistry.answering(404, "{\"error_code\":40403,\"message\":\"no\"}"));
                var two = new FakeRegistry(FakeRegistry.serving(SCHEMA));
                var registry = new RegistryClient(Map.of(AvroSerdeConfig.URL, one.url() + "," + two.url()))) {
            assertThatThrownBy(() -> registry.schemaById(1)).isInstanceOf(UnknownSchemaException.class);
            assertThat(two.requests()).isEmpty();
        }
    }
}
