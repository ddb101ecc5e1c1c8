package io.orderstream.platform.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TcpProxyTests {
    private EchoServer server;
    private TcpProxy proxy;

    @BeforeEach
    void open() throws IOException {
        server = new EchoServer();
        proxy = TcpProxy.to("127.0.0.1", server.port(), ClientWatch.sequence("COMMIT".getBytes(UTF_8)));
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
        await().until(() -> proxy.connections() == 0);
    }

    @Test
    void everyByteGetsThroughInOrder() throws Exception {
        var bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        try (var client = connect()) {
            var sending = Thread.ofVirtual().start(() -> {
                try {
                    client.getOutputStream().write(bytes);
                    client.shutdownOutput();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(client.getInputStream().readAllBytes()).isEqualTo(bytes);
            sending.join();
        }
        await().until(() -> proxy.connections() == 0 && server.ended() == 1);
    }

    @Test
    void latencyDelaysBothDirectionsButNotTheThroughput() throws Exception {
        proxy.delay(Duration.ofMillis(150), Duration.ofMillis(100));
        try (var client = connect()) {
            var begun = System.nanoTime();
            for (var i = 0; i < 100; i++) {
                client.getOutputStream().write("0123456789".getBytes(UTF_8));
                client.getOutputStream().flush();
            }
            assertThat(client.getInputStream().readNBytes(1_000)).hasSize(1_000);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(took).isBetween(Duration.ofMillis(250), Duration.ofSeconds(12));
        }
    }

    @Test
    void cutResetsWhatIsOpenAndRefusesWhatIsNew() throws Exception {
        try (var client = connect()) {
            assertThat(echo(client, "before")).isEqualTo("before");
            proxy.cut();
            assertThatThrownBy(() -> client.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
            await().until(() -> server.ended() == 1);
            assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        }
        proxy.heal();
        try (var client = connect()) {
            assertThat(echo(client, "after")).isEqualTo("after");
        }
    }

    @Test
    void halfOpenKeepsSocketsAndForwardsNothingUntilItHeals() throws Exception {
        try (var old = connect()) {
            assertThat(echo(old, "1")).isEqualTo("1");
            proxy.halfOpen();
            try (var fresh = connect()) {
                send(old, "2");
                send(fresh, "3");
                old.setSoTimeout(300);
                assertThatThrownBy(() -> old.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
                assertThat(server.received()).isEqualTo("1");
                assertThat(server.connected()).isOne();
                proxy.heal();
                old.setSoTimeout(20_000);
                assertThat(old.getInputStream().readNBytes(1)).containsExactly('2');
                assertThat(fresh.getInputStream().readNBytes(1)).containsExactly('3');
            }
        }
    }

    @Test
    void neitherSideLearnsOfTheOthersEndWhileHalfOpen() throws Exception {
        var client = connect();
        assertThat(echo(client, "1")).isEqualTo("1");
        proxy.halfOpen();
        client.close();
        await().during(Duration.ofMillis(300)).until(() -> server.ended() == 0);
        proxy.heal();
        await().until(() -> server.ended() == 1);
    }

    @RepeatedTest(20) // the answer and the note that the request was written are in a race
    void cutAfterDeliveryLosesOnlyTheAnswer() throws Exception {
        try (var client = connect()) {
            var cut = proxy.cutAfter(Delivery.DELIVERED);
            assertThat(echo(client, "INSERT;")).isEqualTo("INSERT;");
            send(client, "COM");
            send(client, "MIT;");
            assertThatThrownBy(() -> readAll(client)).isInstanceOf(SocketException.class);
            cut.await(Duration.ofSeconds(10));
            assertThat(server.received()).isEqualTo("INSERT;COMMIT;");
            await().until(() -> server.ended() == 1);
        }
        try (var next = connect()) {
            assertThat(echo(next, "COMMIT;")).as("a cut happens once").isEqualTo("COMMIT;");
        }
    }

    @Test
    void cutWithoutDeliveryLosesTheRequest() throws Exception {
        try (var client = connect()) {
            var cut = proxy.cutAfter(Delivery.SWALLOWED);
            assertThat(echo(client, "INSERT;")).isEqualTo("INSERT;");
            send(client, "COMMIT;");
            assertThatThrownBy(() -> readAll(client)).isInstanceOf(SocketException.class);
            cut.await(Duration.ofSeconds(10));
            await().until(() -> server.ended() == 1);
            assertThat(server.received()).isEqualTo("INSERT;");
        }
    }

    @Test
    void clientOfAServerThatIsAwayIsReset() throws Exception {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
        server.close();
        // Bound and not listening: a port that is only given back may be another process's a moment later, which
        // answers.
        try (var held = SocketChannel.open()
                        .setOption(StandardSocketOptions.SO_REUSEADDR, true)
                        .bind(address);
                var client = connect()) {
            assertThatThrownBy(() -> readAll(client)).isInstanceOf(SocketException.class);
            assertThat(held.getLocalAddress()).isEqualTo(address);
        }
        await().until(() -> proxy.connections() == 0);
    }

    /** Without a timeout, a reader would wait for ever for what should come and does not: no interrupt ends a socket's read. */
    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static String echo(Socket socket, String text) throws IOException {
        send(socket, text);
        return new String(socket.getInputStream().readNBytes(text.length()), UTF_8);
    }

    private static void readAll(Socket socket) throws IOException {
        var _ = socket.getInputStream().readAllBytes();
    }
}
