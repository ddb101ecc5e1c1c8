package io.orderstream.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderstream.serde.parcels.Parcel;
import io.orderstream.serde.parcels.Seal;
import io.orderstream.serde.parcels.Size;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@link Parcel} is version 2 of its schema; versions 1 and 3 were, or will be, written by others. */
class EvolutionIT {
    private static final String URL = RegistryProcess.shared().url();
    private static final Schema VERSION_1 = parcel("{\"name\": \"id\", \"type\": \"string\"}");
    private static final Schema VERSION_3 =
            parcel("{\"name\": \"colour\", \"type\": \"string\", \"default\": \"brown\"},"
                    + "{\"name\": \"size\", \"default\": \"HUGE\", \"type\": {\"type\": \"enum\", \"name\": \"Size\","
                    + " \"symbols\": [\"HUGE\", \"UNKNOWN\", \"SMALL\", \"LARGE\"], \"default\": \"UNKNOWN\"}},"
                    + "{\"name\": \"id\", \"type\": \"string\"}");

    private final RegistryClient registry =
            new RegistryClient(RegistryProcess.shared().settings());

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void classReadsOlderDataWithItsDefaults() {
        registry.register("older-value", VERSION_1, List.of());
        var written = new GenericRecordBuilder(VERSION_1).set("id", "p-1").build();

        assertThat(read("older", write("older", written))).isEqualTo(new Parcel("p-1", null, Size.SMALL, null, null));
    }

    @Test
    void classReadsNewerDataAndLeavesOutWhatItDoesNotKnow() {
        registry.register("newer-value", VERSION_3, List.of());
        var written = new GenericRecordBuilder(VERSION_3).set("id", "p-1").build();

        var parcel = read("newer", write("newer", written));

        assertThat(parcel.getId()).isEqualTo("p-1");
        assertThat(parcel.getSize()).as("a symbol of later").isEqualTo(Size.UNKNOWN);
    }

    @Test
    void recursiveClassIsReadWithItsEnumAndFixed() {
        registry.register("nested-value", Parcel.getClassSchema(), List.of());
        var inner = new Parcel("p-2", null, Size.LARGE, null, null);
        var outer = new Parcel("p-1", "handle with care", Size.SMALL, new Seal(new byte[] {1, 2, 3, 4}), inner);
        try (var serializer = Serdes.<Parcel>serializer(URL, Map.of())) {
            assertThat(read("nested", Serdes.write(serializer, "nested", outer)))
                    .isEqualTo(outer);
        }
    }

    /** Fields are matched by name: written by position, id would become colour. */
    @Test
    void latestVersionIsWrittenByNameNotByPosition() {
        registry.register("latest-value", VERSION_3, List.of());
        var parcel = new Parcel("p-1", "lost", Size.LARGE, null, null);
        try (var serializer = Serdes.<Parcel>serializer(URL, Map.of(AvroSerdeConfig.USE_LATEST, true));
                var deserializer = Serdes.<GenericRecord>deserializer(URL, Map.of())) {
            var datum = deserializer.deserialize("latest", serializer.serialize("latest", parcel));

            assertThat(datum).hasToString("{\"colour\": \"brown\", \"size\": \"LARGE\", \"id\": \"p-1\"}");
        }
    }

    @Test
    void latestVersionThatCannotReadTheClassIsRefused() {
        registry.register("unlike-value", parcel("{\"name\": \"weight\", \"type\": \"int\"}"), List.of());
        try (var serializer = Serdes.<Parcel>serializer(URL, Map.of(AvroSerdeConfig.USE_LATEST, true))) {
            assertThatThrownBy(() -> serializer.serialize("unlike", new Parcel("p-1", null, Size.SMALL, null, null)))
                    .isInstanceOf(IncompatibleSchemaException.class);
        }
    }

    @Test
    void registryRefusesWhatItsRulesForbid() {
        var unlike = parcel("{\"name\": \"weight\", \"type\": \"int\"}");
        assertThat(registry.compatible("rules-value", unlike))
                .as("nothing there yet")
                .isTrue();
        registry.register("rules-value", VERSION_1, List.of());

        assertThat(registry.compatible("rules-value", Parcel.getClassSchema())).isTrue();
        assertThat(registry.compatible("rules-value", unlike)).isFalse();
        assertThatThrownBy(() -> registry.register("rules-value", unlike, List.of()))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining("rules-value");
    }

    private static byte[] write(String topic, GenericRecord datum) {
        try (var serializer = Serdes.<GenericRecord>serializer(URL, Map.of())) {
            return Serdes.write(serializer, topic, datum);
        }
    }

    private static Parcel read(String topic, byte[] payload) {
        try (var deserializer = Serdes.<Parcel>specific(URL)) {
            return Serdes.read(deserializer, topic, payload);
        }
    }

    private static Schema parcel(String fields) {
        return new Schema.Parser()
                .parse("{\"type\": \"record\", \"name\": \"Parcel\", \"namespace\": \"io.orderstream.serde.parcels\","
                        + " \"fields\": [" + fields + "]}");
    }
}
