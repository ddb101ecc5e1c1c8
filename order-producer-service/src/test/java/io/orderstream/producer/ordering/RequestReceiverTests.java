package io.orderstream.producer.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderstream.producer.idempotency.IdempotencyProperties;
import io.orderstream.producer.orders.CheckedOrder;
import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.OrderLimits;
import io.orderstream.producer.reading.OrderReader;
import io.orderstream.producer.requests.Admission;
import io.orderstream.producer.requests.BodyReader;
import io.orderstream.producer.requests.RequestProperties;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

/** Ready or refused: which fault of several is said, what is counted, and what is held until the request is closed. */
class RequestReceiverTests {
    private static final String VALID =
            "{\"customerId\":\"c-1\",\"currency\":\"EUR\",\"lines\":[{\"sku\":\"SKU-1\",\"quantity\":2,\"unitPrice\":\"19.99\"}]}";
    private static final String INVALID = VALID.replace("\"quantity\":2", "\"quantity\":0");
    private static final int MOST_ORDERS = 1000;
    private static final RequestProperties PROPERTIES = new RequestProperties(
            Duration.ofSeconds(7),
            DataSize.ofKilobytes(1),
            DataSize.ofKilobytes(2),
            MOST_ORDERS,
            DataSize.ofKilobytes(8));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Admission admission = new Admission(PROPERTIES);
    private final RequestReceiver receiver = receiver(false);
    private final List<OpenRequest> requests = new ArrayList<>();

    private RequestReceiver receiver(boolean requireKey) {
        return new RequestReceiver(
                PROPERTIES,
                new IdempotencyProperties(1000, Duration.ofMinutes(10), true, requireKey),
                admission,
                new BodyReader(),
                new OrderReader(new OrderLimits(10, 100, 64, 64, 3, 20)),
                new OrderMetrics(registry, admission));
    }

    @AfterEach
    void whatWasHeldIsGivenBack() {
        requests.forEach(OpenRequest::close);
        assertThat(admission.ordersInFlight()).isZero();
        assertThat(admission.bytesInFlight()).isZero();
    }

    private OpenRequest open(String body, String... headers) {
        var http = new MockHttpServletRequest();
        http.setContentType("application/json");
        http.setContent(body.getBytes(StandardCharsets.UTF_8));
        for (var i = 0; i < headers.length; i += 2) {
            http.addHeader(headers[i], headers[i + 1]);
        }
        var request = receiver.open(http);
        requests.add(request);
        return request;
    }

    private Received<CheckedOrder.Valid> order(String body, String... headers) {
        return receiver.receiveOrder(open(body, headers));
    }

    private Received<List<CheckedOrder>> batch(String body, String... headers) {
        return receiver.receiveBatch(open(body, headers));
    }

    private static @Nullable URI type(Received<?> received) {
        assertThat(received).isInstanceOf(Received.Refused.class);
        return ((Received.Refused<?>) received).problem().getType();
    }

    private double refused(String problem) {
        return registry.get("orders.requests.refused")
                .tag("problem", problem)
                .counter()
                .count();
    }

    private double invalidOrders() {
        return registry.get("orders.received")
                .tag("result", "invalid")
                .counter()
                .count();
    }

    @Test
    void validOrderIsReadyWithTheKeyOfItsHeaderAndHoldsItsPlace() {
        var received = order(VALID, "Idempotency-Key", "k-1");
        assertThat(received)
                .isInstanceOfSatisfying(
                        Received.Ready.class,
                        ready -> assertThat(ready.value())
                                .isInstanceOfSatisfying(
                                        CheckedOrder.Valid.class,
                                        valid -> assertThat(valid.idempotencyKey())
                                                .isEqualTo(new IdempotencyKey("k-1"))));
        assertThat(admission.ordersInFlight()).isEqualTo(1);
    }

    @Test
    void orderWithoutAKeyIsReadyToo() {
        assertThat(order(VALID))
                .isInstanceOfSatisfying(
                        Received.Ready.class,
                        ready -> assertThat(((CheckedOrder) ready.value()).hasKey())
                                .isFalse());
    }

    @Test
    void ofSeveralFaultsTheFirstStepThatFindsOneRefuses() {
        assertThat(type(order("no JSON", "Content-Encoding", "gzip", "Idempotency-Key", "a b")))
                .as("what cannot be read as text is not read")
                .hasToString("/problems/unsupported-media-type");
        assertThat(type(order(" ".repeat(2000) + "no JSON"))).hasToString("/problems/too-large");
        assertThat(type(order("no JSON", "Idempotency-Key", "a b"))).hasToString("/problems/unreadable");
        var received = order(INVALID, "Idempotency-Key", "a b");
        assertThat(((Received.Refused<?>) received).problem().getDetail())
                .as("the key's header before the order's fields")
                .startsWith("Idempotency-Key");
    }

    @Test
    void refusedRequestIsCountedByItsProblemAndAnInvalidOneAsAnOrderToo() {
        order("no JSON");
        order(INVALID);
        batch("{}");
        batch("[" + VALID + "]", "Idempotency-Key", "k-1");
        assertThat(refused("unreadable")).isEqualTo(1);
        assertThat(refused("invalid_order")).isEqualTo(3);
        assertThat(invalidOrders()).isEqualTo(3);
        assertThat(admission.ordersInFlight()).isZero();
    }

    @Test
    void whenNoRoomIsLeftAValidOrderIsRefusedAndAnInvalidOneHearsWhatIsWrong() {
        try (var others = admission.begin()) {
            assertThat(others.takeOrders(MOST_ORDERS)).isTrue();
            assertThat(type(order(VALID))).hasToString("/problems/too-many-requests");
            assertThat(type(order(INVALID))).hasToString("/problems/invalid-order");
            assertThat(type(batch("[" + VALID + "]"))).hasToString("/problems/too-many-requests");
            assertThat(batch("[" + INVALID + "]")).as("needs no room").isInstanceOf(Received.Ready.class);
        }
    }

    @Test
    void batchIsReadyWithItsInvalidOrdersAndHoldsPlacesForTheValidOnes() {
        var received = batch("[" + VALID + "," + INVALID + "," + VALID + "]");
        assertThat(received)
                .isInstanceOfSatisfying(
                        Received.Ready.class,
                        ready -> assertThat((List<?>) ready.value()).hasSize(3));
        assertThat(admission.ordersInFlight()).isEqualTo(2);
        assertThat(registry.get("orders.batch.size").summary().totalAmount()).isEqualTo(3);
    }

    @Test
    void bodiesOfSingleOrdersAndOfBatchesHaveLimitsOfTheirOwn() {
        var body = " ".repeat(1500) + "[" + VALID + "]";
        assertThat(type(order(body))).hasToString("/problems/too-large");
        assertThat(batch(body)).isInstanceOf(Received.Ready.class);
    }

    @Test
    void anOrderWithoutAKeyIsRefusedWhereKeysAreRequired() {
        var strict = receiver(true);
        var problem = ((Received.Refused<?>) strict.receiveOrder(open(VALID))).problem();
        assertThat(problem.getStatus()).isEqualTo(400);
        assertThat(problem.getDetail()).contains("Idempotency-Key must be sent");
        assertThat(strict.receiveOrder(open(VALID, "Idempotency-Key", "cart-77")))
                .isInstanceOf(Received.Ready.class);
    }

    @Test
    void aBatchsOrderWithoutAKeyIsInvalidWhereKeysAreRequired() {
        var keyed = VALID.replaceFirst("\\{", "{\"idempotencyKey\":\"k\",");
        var received = (Received.Ready<?>) receiver(true).receiveBatch(open("[" + VALID + "," + keyed + "]"));
        assertThat((List<?>) received.value())
                .hasExactlyElementsOfTypes(CheckedOrder.Invalid.class, CheckedOrder.Valid.class);
    }
}
