package io.orderstream.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderstream.orders.Order;
import io.orderstream.serde.parcels.Parcel;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody can write any bytes: the outcome is one exception, fast, in bounded memory. */
@Timeout(30)
class MalformedRecordTests {
    private static final HexFormat HEX = HexFormat.of();
    private static final String HEADER = "0000000007";
    private static final Schema ORDER = Order.getClassSchema();

    @ParameterizedTest
    @CsvSource({
        "'', 0 bytes",
        "00, 1 bytes",
        "00000000, 4 bytes",
        "0100000007, magic byte 0x01",
        "7b226f7264657222, magic byte 0x7b",
        "00ffffffff, negative",
        "0000000007, end within the datum"
    })
    void payloadThatIsNotTheWireFormatSaysWhatIsWrong(String hex, String why) {
        assertMalformed(ORDER, HEX.parseHex(hex)).hasMessageContaining(why);
    }

    @Test
    void everyTruncationIsMalformed() {
        var whole = HEX.parseHex(HEADER + Orders.GOLDEN_HEX);
        try (var reading = new Reading(ORDER)) {
            for (int length = 0; length < whole.length; length++) {
                var truncated = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> reading.read(truncated)).isInstanceOf(MalformedRecordException.class);
            }
            assertThat(reading.read(whole)).isNotNull();
        }
    }

    @Test
    void bytesAfterTheDatumAreRefused() {
        assertMalformed(ORDER, HEX.parseHex(HEADER + Orders.GOLDEN_HEX + "00")).hasMessageContaining("follow");
    }

    @Test
    void contentIsNeverInTheMessage() {
        var hex = HEADER + Orders.GOLDEN_HEX.substring(0, 150);
        assertMalformed(ORDER, HEX.parseHex(hex))
                .hasMessageNotContaining("c-1042")
                .hasMessageNotContaining("0b7c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"feffffff0f", "fcffffff0f", "ffffffff0f", "01", "feffffffffffffffff01", "ffffffffffffffffff01"})
    void hugeOrNegativeLengthsAllocateNothing(String length) {
        var text = SchemaBuilder.record("a.T").fields().requiredString("s").endRecord();
        var bytes = SchemaBuilder.record("a.Y").fields().requiredBytes("s").endRecord();
        var ints = SchemaBuilder.record("a.L")
                .fields()
                .name("s")
                .type()
                .array()
                .items()
                .intType()
                .noDefault()
                .endRecord();
        var map = SchemaBuilder.record("a.M")
                .fields()
                .name("s")
                .type()
                .map()
                .values()
                .intType()
                .noDefault()
                .endRecord();
        for (var schema : new Schema[] {text, bytes, ints, map}) {
            assertMalformed(schema, HEX.parseHex(HEADER + length));
        }
    }

    @Test
    void billionOfItemsThatTakeNoBytesIsRefused() {
        var nulls = SchemaBuilder.record("a.N")
                .fields()
                .name("s")
                .type()
                .array()
                .items()
                .nullType()
                .noDefault()
                .endRecord();
        assertMalformed(nulls, HEX.parseHex(HEADER + "feffffff07" + "00"));
    }

    @Test
    void recordThatHoldsItselfAMillionTimesIsRefused() {
        var list = new Schema.Parser().parse("""
                {"type": "record", "name": "Link", "fields": [{"name": "next", "type": ["null", "Link"]}]}""");
        var payload = new byte[1_000_000];
        Arrays.fill(payload, (byte) 2); // the union's second branch, again and again
        System.arraycopy(HEX.parseHex(HEADER), 0, payload, 0, 5);
        assertMalformed(list, payload).hasMessageContaining("deep");
    }

    @Test
    void nestedListOfReasonableDepthIsRead() {
        var list = new Schema.Parser().parse("""
                {"type": "record", "name": "Link", "fields": [{"name": "next", "type": ["null", "Link"]}]}""");
        try (var reading = new Reading(list)) {
            assertThat(reading.read(HEX.parseHex(HEADER + "02".repeat(99) + "00")))
                    .isNotNull();
            assertThat(reading.read(HEX.parseHex(HEADER + "02".repeat(99) + "00")))
                    .isNotNull();
        }
    }

    /** The reader does not want the chain, but it must be passed over. */
    @Test
    void deepNestingInASkippedFieldIsBoundedToo() {
        var box = new Schema.Parser().parse("""
                {"type": "record", "name": "Box", "fields": [
                  {"name": "chain", "type": {"type": "record", "name": "Link", "fields": [
                    {"name": "next", "type": ["null", "Link"]}]}},
                  {"name": "n", "type": "int"}]}""");
        var small = SchemaBuilder.record("Box").fields().requiredInt("n").endRecord();
        var decoder = new DatumDecoder(1, new DatumReaders(box, small, new GenericData()), true);
        var cut = HEX.parseHex("02".repeat(1_000_000));
        var whole = HEX.parseHex("02".repeat(1_000_000) + "0054");

        assertThatThrownBy(() -> decoder.decode(cut, 0, cut.length)).isInstanceOf(MalformedRecordException.class);
        assertThat(decoder.decode(whole, 0, whole.length)).hasToString("{\"n\": 42}");
    }

    @Test
    void generatedClassThatHoldsItselfIsBoundedToo() {
        var schema = Parcel.getClassSchema();
        var data = GeneratedClasses.like(Parcel.class);
        var decoder = new DatumDecoder(1, new DatumReaders(schema, schema, data), true);
        var payload =
                HEX.parseHex("0000000002".repeat(200_000)); // empty id, no note, first size, no seal, and a next one

        assertThatThrownBy(() -> decoder.decode(payload, 0, payload.length))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessageContaining("deep");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomDamageIsARecordOrMalformedNeverAnythingElse(long seed) {
        var random = new Random(seed);
        try (var reading = new Reading(ORDER)) {
            for (int i = 0; i < 20_000; i++) {
                var payload = HEX.parseHex(HEADER + Orders.GOLDEN_HEX);
                for (int hits = random.nextInt(1, 6); hits > 0; hits--) {
                    payload[random.nextInt(5, payload.length)] = (byte) random.nextInt();
                }
                try {
                    reading.read(payload);
                } catch (MalformedRecordException e) {
                    assertThat(e).isInstanceOf(SerializationException.class);
                }
            }
        }
    }

    @Test
    void byteBufferIsReadWhereItLies() {
        var whole = HEX.parseHex("ffff" + HEADER + Orders.GOLDEN_HEX + "ffff");
        var slice = ByteBuffer.wrap(whole, 2, whole.length - 4).slice();
        var direct = ByteBuffer.allocateDirect(slice.remaining())
                .put(slice.duplicate())
                .flip();
        try (var reading = new Reading(ORDER)) {
            var fromSlice = reading.deserializer.deserialize("t", new RecordHeaders(), slice);
            var fromDirect = reading.deserializer.deserialize("t", new RecordHeaders(), direct);
            assertThat(fromSlice).isNotNull().isEqualTo(fromDirect);
            assertThat(reading.deserializer.deserialize("t", new RecordHeaders(), (ByteBuffer) null))
                    .isNull();
        }
    }

    private static AbstractThrowableAssert<?, ?> assertMalformed(Schema schema, byte[] payload) {
        try (var reading = new Reading(schema)) {
            return assertThatThrownBy(() -> reading.read(payload)).isInstanceOf(MalformedRecordException.class);
        }
    }

    /** A deserializer whose registry knows one schema. */
    private static final class Reading implements AutoCloseable {
        final FakeRegistry registry;
        final AvroDeserializer<GenericRecord> deserializer = new AvroDeserializer<>();

        Reading(Schema schema) {
            registry = new FakeRegistry(FakeRegistry.serving(schema));
            deserializer.configure(registry.settings(), false);
        }

        @Nullable
        GenericRecord read(byte[] payload) {
            return deserializer.deserialize("t", payload);
        }

        @Override
        public void close() {
            deserializer.close();
            registry.close();
        }
    }
}
