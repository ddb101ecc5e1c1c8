package io.orderstream.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While the registry is ill, nothing is said about a record: each of these is retriable, and comes in bounded time. */
@Timeout(20)
class RegistryFaultTests {
    private static final Schema SCHEMA =
            SchemaBuilder.record("a.B").fields().requiredInt("c").endRecord();

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504, 301, 302, 307})
    void answersThatPromiseNothingAreTransient(int status) {
        assertTransient(FakeRegistry.answering(status, "{\"error_code\":" + status + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Welcome</html>", "{\"schema\":", "[]", "null", "{}", "{\"schema\":7}"})
    void unreadableAnswersAreTransient(String body) {
        assertTransient(FakeRegistry.answering(200, body));
    }

    /** A wrong path or a proxy; an id is unknown only if the registry itself says so. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<h1>Not found</h1>", "{\"message\":\"no route\"}", "{\"error_code\":404}"})
    void notFoundOfSomethingElseDoesNotMakeAnIdUnknown(String body) {
        assertTransient(FakeRegistry.answering(404, body));
    }

    @Test
    void hugeAnswerIsCutOff() {
        assertTransient(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var chunk = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                exchange.getResponseBody().write(chunk);
            }
        });
    }

    @Test
    void deeplyNestedAnswerIsRefused() {
        assertTransient(FakeRegistry.answering(200, "[".repeat(1_000_000)));
    }

    @Test
    void answerThatTricklesInIsGivenUp() {
        assertTransient(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void peerThatTakesTheConnectionAndSaysNothingIsGivenUp() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var registry = client("http://127.0.0.1:" + silent.getLocalPort())) {
            assertTransient(registry).hasMessageContaining("800 ms");
        }
    }

    @Test
    void refusedConnectionIsTransient() throws IOException {
        try (var registry = client("http://127.0.0.1:" + closedPort())) {
            assertTransient(registry);
        }
    }

    @Test
    void unknownHostIsTransient() {
        try (var registry = client("http://registry.invalid:8081")) {
            assertTransient(registry);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void refusedCredentialsSayThatTheyAreAndAreRetriable(int status) {
        try (var fake = new FakeRegistry(FakeRegistry.answering(status, ""));
                var registry = client(fake.url())) {
            assertThatThrownBy(() -> registry.schemaById(1))
                    .isInstanceOf(RegistryAccessException.class)
                    .isInstanceOf(RetriableException.class)
                    .hasMessageContaining("credentials");
        }
    }

    @Test
    void redirectIsNotFollowed() {
        try (var other = new FakeRegistry(FakeRegistry.serving(SCHEMA));
                var fake = new FakeRegistry(exchange -> {
                    exchange.getResponseHeaders().add("Location", other.url() + "/schemas/ids/1");
                    exchange.sendResponseHeaders(302, -1);
                });
                var registry = client(fake.url())) {
            assertTransient(registry);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void failureIsNotRemembered() {
        var failing = new CountDownLatch(1);
        try (var fake = new FakeRegistry(exchange -> {
                    if (failing.getCount() > 0) {
                        failing.countDown();
                        FakeRegistry.answer(exchange, 503, "");
                    } else {
                        FakeRegistry.serving(SCHEMA).handle(exchange);
                    }
                });
                var registry = client(fake.url())) {
            assertTransient(registry);
            assertThat(registry.schemaById(1)).isEqualTo(SCHEMA);
        }
    }

    /** What a restarted registry or an idle timeout in between leaves behind: the kept connection is dead. */
    @Test
    void connectionThatWasClosedMeanwhileIsReplaced() throws IOException {
        try (var peer = new ClosingPeer("{\"schema\":\"\\\"int\\\"\",\"id\":3}");
                var registry = client("http://127.0.0.1:" + peer.port())) {
            assertThatCode(() -> registry.idOf("a", SCHEMA)).doesNotThrowAnyException();
            assertThatCode(() -> registry.idOf("b", SCHEMA)).doesNotThrowAnyException();
        }
    }

    @Test
    void interruptedThreadStopsAtOnceAndKeepsItsFlag() {
        try (var fake = new FakeRegistry(FakeRegistry.serving(SCHEMA));
                var registry = client(fake.url())) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> registry.schemaById(1)).isInstanceOf(InterruptException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(registry.schemaById(1)).isEqualTo(SCHEMA);
        }
    }

    private static void assertTransient(HttpHandler handler) {
        try (var fake = new FakeRegistry(handler);
                var registry = client(fake.url())) {
            assertTransient(registry);
        }
    }

    private static AbstractThrowableAssert<?, ?> assertTransient(RegistryClient registry) {
        return assertThatThrownBy(() -> registry.schemaById(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .isInstanceOf(RetriableException.class)
                .isNotInstanceOf(SerializationException.class);
    }

    private static RegistryClient client(String urls) {
        return new RegistryClient(FakeRegistry.settings(urls));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
