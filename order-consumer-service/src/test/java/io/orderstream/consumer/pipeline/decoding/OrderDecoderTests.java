package io.orderstream.consumer.pipeline.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.Decoded.Unprocessable;
import io.orderstream.consumer.pipeline.decoding.Decoded.Valid;
import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import io.orderstream.schemas.OrderHeaders;
import io.orderstream.serde.AvroDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderDecoderTests {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final String ID = "00000000-0000-4000-8000-000000000001";

    @Test
    void anOrderThatKeepsTheRulesIsValid() {
        var decoded = decoded(ID, valid().build());
        assertThat(decoded).isInstanceOfSatisfying(Valid.class, valid -> {
            assertThat(valid.order().total()).isEqualByComparingTo("39.98");
            assertThat(valid.at()).hasToString("orders-3@7");
        });
    }

    static List<UnaryOperator<Order.Builder>> brokenRules() {
        return List.of(
                order -> order.setOrderId("not-a-uuid"),
                order -> order.setOrderId("0-0-0-0-1"),
                order -> order.setOrderId("00000000-0000-4000-8000-000000000002"),
                order -> order.setCustomerId(""),
                order -> order.setCustomerId("a\0b"),
                order -> order.setCustomerId("x".repeat(65)),
                order -> order.setCustomerId("  "),
                order -> order.setCustomerId("line\nfeed"),
                order -> order.setCustomerId("right\u202eleft"),
                order -> order.setCustomerId("half \ud83d"),
                order -> order.setAcceptedAt(Instant.parse("9999-12-31T23:59:59Z")),
                order -> order.setAcceptedAt(NOW.plus(Duration.ofHours(25))),
                order -> order.setAcceptedAt(Instant.parse("1999-12-31T23:59:59Z")),
                order -> order.setAcceptedAt(Instant.ofEpochMilli(Long.MIN_VALUE)),
                order -> order.setCurrency("eur"),
                order -> order.setCurrency("XXX"),
                order -> order.setCurrency("JPY")
                        .setLines(List.of(line("A", 1, "1.2345")))
                        .setTotal(new BigDecimal("1.2345")),
                order -> order.setLines(List.of(line("A", 1, "100000000000.0000")))
                        .setTotal(new BigDecimal("100000000000.0000")),
                order -> order.setLines(List.of(line("A", 10_001, "99999999999.9900")))
                        .setTotal(new BigDecimal("1000099999999899.9900")),
                order -> order.setLines(Collections.nCopies(10_001, line("A", 1, "1.0000")))
                        .setTotal(new BigDecimal("10001.0000")),
                order -> order.setLines(List.of(line("\u2066A", 1, "1.0000"))).setTotal(new BigDecimal("1.0000")),
                order -> order.setCurrency(""),
                order -> order.setLines(List.of()),
                order -> order.setLines(List.of(line("", 1, "1"))),
                order -> order.setLines(List.of(line("A", 0, "1"))),
                order -> order.setLines(List.of(line("A", 1, "-1"))),
                order -> order.setTotal(new BigDecimal("39.9800").add(new BigDecimal("0.0001"))));
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void anOrderThatBreaksARuleIsInvalid(UnaryOperator<Order.Builder> broken) {
        assertThat(decoded(ID, broken.apply(valid()).build()))
                .isInstanceOfSatisfying(
                        Unprocessable.class,
                        unprocessable -> assertThat(unprocessable.reason()).isEqualTo(Reason.INVALID_ORDER));
    }

    @Test
    void yenWithoutFractionAndNamesOfAnyScriptAreValid() {
        var order = valid().setCustomerId("Łódź-北京")
                .setCurrency("JPY")
                .setLines(List.of(line("A/B +ö", 2, "1500.0000")))
                .setTotal(new BigDecimal("3000.0000"))
                .setAcceptedAt(NOW.plus(Duration.ofHours(24)));
        assertThat(decoded(ID, order.build())).isInstanceOf(Valid.class);
    }

    @Test
    void aViolationNamesTheFieldAndTheLimit() {
        var order = valid().setCurrency("JPY").build();
        assertThat(decoded(ID, order))
                .isInstanceOfSatisfying(
                        Unprocessable.class,
                        unprocessable -> assertThat(unprocessable.detail())
                                .isEqualTo("unitPrice must have at most 0 fraction digits in JPY."));
    }

    static List<Throwable> brokenAvro() {
        return List.of(
                new UnsupportedOperationException(),
                new NegativeArraySizeException("-1"),
                new IndexOutOfBoundsException(),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("brokenAvro")
    void aSchemaThatAvroCannotHandleIsTheRecordsFault(Throwable thrown) {
        var decoded = decoder(() -> {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) thrown;
                })
                .decode(record());
        assertThat(decoded).isInstanceOfSatisfying(Unprocessable.class, unprocessable -> {
            assertThat(unprocessable.reason()).isEqualTo(Reason.UNDECODABLE);
            assertThat(unprocessable.detail()).endsWith(thrown.getClass().getSimpleName());
        });
    }

    @Test
    void aRecordWithoutAValueIsUnprocessable() {
        var record = new ConsumerRecord<byte[], byte[]>("orders", 3, 7, ID.getBytes(UTF_8), null);
        assertThat(decoder(() -> "unused").decode(record))
                .isInstanceOfSatisfying(
                        Unprocessable.class,
                        unprocessable -> assertThat(unprocessable.reason()).isEqualTo(Reason.EMPTY_VALUE));
    }

    @Test
    void anotherTypeOfValueIsUnprocessable() {
        assertThat(decoder(() -> "a string").decode(record()))
                .isInstanceOfSatisfying(
                        Unprocessable.class,
                        unprocessable -> assertThat(unprocessable.reason()).isEqualTo(Reason.UNDECODABLE));
    }

    @Test
    void aRecordThatCannotBeDecodedIsUnprocessable() {
        var decoded = decoder(() -> {
                    throw new SerializationException("magic byte 0x7b\nsecond line");
                })
                .decode(record());
        assertThat(decoded).isInstanceOfSatisfying(Unprocessable.class, unprocessable -> {
            assertThat(unprocessable.reason()).isEqualTo(Reason.UNDECODABLE);
            assertThat(unprocessable.detail()).isEqualTo("magic byte 0x7b");
        });
    }

    @Test
    void aSchemaThatTheRegistryDoesNotKnowIsNamed() throws IOException {
        try (var registry = new EmptyRegistry();
                var deserializer = new AvroDeserializer<Object>()) {
            deserializer.configure(Map.of("schema.registry.url", registry.url()), false);
            var record = new ConsumerRecord<>("orders", 3, 7, ID.getBytes(UTF_8), new byte[] {0, 0, 0, 0, 9, 1});
            assertThat(new OrderDecoder(deserializer, InstantSource.fixed(NOW)).decode(record))
                    .isInstanceOfSatisfying(
                            Unprocessable.class,
                            unprocessable -> assertThat(unprocessable.reason()).isEqualTo(Reason.UNKNOWN_SCHEMA));
        }
    }

    @Test
    void anErrorThatIsOnlyCalledAlikeIsNot() {
        var decoded = decoder(() -> {
                    throw new UnknownSchemaOfSomebodyElse();
                })
                .decode(record());
        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Unprocessable.class,
                        unprocessable -> assertThat(unprocessable.reason()).isEqualTo(Reason.UNDECODABLE));
    }

    @Test
    void aRegistryThatIsAwayIsNoFaultOfTheRecord() {
        var ours = decoder(() -> {
            throw new RegistryAway();
        });
        assertThatExceptionOfType(SchemasUnavailableException.class).isThrownBy(() -> ours.decode(record()));
    }

    static List<IOException> brokenConnections() {
        return List.of(
                new ConnectException("refused"),
                new UnknownHostException("registry"),
                new SocketTimeoutException("read"),
                new HttpTimeoutException("request"),
                new SSLException("handshake"));
    }

    /** Confluent's own class wraps a registry outage in an error that is otherwise the record's. */
    @ParameterizedTest
    @MethodSource("brokenConnections")
    void norIsAConnectionToTheRegistryThatBreaks(IOException broken) {
        var confluents = decoder(() -> {
            throw new SerializationException("Error retrieving Avro schema", new IOException(broken));
        });
        assertThatExceptionOfType(SchemasUnavailableException.class).isThrownBy(() -> confluents.decode(record()));
    }

    @Test
    void abrokenPayloadIsTheRecordsFaultEvenIfItShowsAsAnIoError() {
        var decoded = decoder(() -> {
                    throw new SerializationException("Error deserializing", new IOException("Invalid long encoding"));
                })
                .decode(record());
        assertThat(decoded).isInstanceOf(Unprocessable.class);
    }

    @Test
    void theFingerprintIsTheHeaders() {
        var record = record();
        record.headers().add(OrderHeaders.REQUEST_FINGERPRINT, "abc".getBytes(UTF_8));
        assertThat(decoder(() -> valid().build()).decode(record))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.order().fingerprint()).isEqualTo("abc"));
    }

    private static Decoded decoded(String key, Order order) {
        return decoder(() -> order).decode(new ConsumerRecord<>("orders", 3, 7, key.getBytes(UTF_8), new byte[1]));
    }

    private static ConsumerRecord<byte[], byte[]> record() {
        return new ConsumerRecord<>("orders", 3, 7, ID.getBytes(UTF_8), new byte[1]);
    }

    private static OrderDecoder decoder(Supplier<Object> value) {
        return new OrderDecoder((_, _) -> value.get(), InstantSource.fixed(NOW));
    }

    private static Order.Builder valid() {
        return Order.newBuilder()
                .setOrderId(ID)
                .setCustomerId("c-1")
                .setCurrency("EUR")
                .setLines(List.of(line("SKU-1001", 2, "19.9900")))
                .setTotal(new BigDecimal("39.9800"))
                .setAcceptedAt(NOW);
    }

    private static OrderLine line(String sku, int quantity, String price) {
        return new OrderLine(sku, quantity, new BigDecimal(price));
    }

    private static final class RegistryAway extends RetriableException {}

    private static final class UnknownSchemaOfSomebodyElse extends SerializationException {}

    /** Answers every question with "no such schema", as Confluent's API words it. */
    private static final class EmptyRegistry implements AutoCloseable {
        private final HttpServer server;

        EmptyRegistry() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var answer = "{\"error_code\": 40403, \"message\": \"Schema not found\"}".getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
                exchange.sendResponseHeaders(404, answer.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(answer);
                }
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
