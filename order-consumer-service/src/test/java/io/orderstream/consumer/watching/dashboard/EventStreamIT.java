package io.orderstream.consumer.watching.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event stream on the real embedded server, with three places and nothing to tell: whoever takes a place gives it back. */
class EventStreamIT {
    private static final int PLACES = 3;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(Slim.class)
                .registerShutdownHook(false)
                .run("--server.port=0", "--spring.main.banner-mode=off", "--spring.threads.virtual.enabled=true");
    }

    @AfterAll
    static void stop() {
        context.getBean(EventStream.class).close();
        context.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "POST", "DELETE"})
    void noOtherMethodKeepsAPlace(String method) throws IOException {
        for (var request = 0; request < 2 * PLACES; request++) {
            answer(method, "");
        }
        theStreamOpens();
    }

    @Test
    void aHeadAnswersAsTheStreamBeginsAndEnds() throws IOException {
        assertThat(answer("HEAD", ""))
                .startsWith("HTTP/1.1 200")
                .contains("text/event-stream")
                .endsWith("\r\n\r\n");
    }

    @Test
    void whoComesTooManyIsAskedToComeBackAndCanOnceAPlaceIsFree() throws IOException {
        var viewers = new ArrayList<Socket>();
        try {
            for (var viewer = 0; viewer < PLACES; viewer++) {
                viewers.add(send("GET", ""));
            }
            await("all watch")
                    .atMost(SOON)
                    .until(() -> context.getBean(Viewers.class).watching() == PLACES);
            assertThat(answer("GET", "")).startsWith("HTTP/1.1 503").contains("Retry-After: 10");
            assertThat(answer("HEAD", "")).startsWith("HTTP/1.1 503").contains("Retry-After: 10");
        } finally {
            for (var viewer : viewers) {
                viewer.close();
            }
        }
        theStreamOpens();
    }

    @Test
    void aStreamThatCannotBeOpenedGivesItsPlaceBack() throws IOException {
        for (var request = 0; request < 2 * PLACES; request++) {
            assertThat(answer("GET", "Broken: yes\r\n")).startsWith("HTTP/1.1 500");
        }
        theStreamOpens();
    }

    @Test
    void aViewerThatIsGoneBeforeTheFirstEventGivesItsPlaceBack() throws IOException {
        for (var request = 0; request < 2 * PLACES; request++) {
            var socket = send("GET", "");
            socket.setSoLinger(true, 0); // a reset, at once
            socket.close();
        }
        theStreamOpens();
    }

    /** Waits, for a viewer that has gone is only found when something is written to it. */
    private static void theStreamOpens() {
        await("a place").atMost(SOON).untilAsserted(() -> {
            try (var socket = send("GET", "")) {
                var begin = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                assertThat(begin).isEqualTo("HTTP/1.1 200");
            }
        });
        await("all gone")
                .atMost(SOON)
                .until(() -> context.getBean(Viewers.class).watching() == 0);
    }

    /** @return everything until the server closes */
    private static String answer(String method, String header) throws IOException {
        try (var socket = send(method, header)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static Socket send(String method, String header) throws IOException {
        var socket = new Socket();
        socket.setSoTimeout(5_000);
        var port = Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write("%s /api/v1/events HTTP/1.1\r\nHost: test\r\nConnection: close\r\n%s\r\n"
                        .formatted(method, header)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class
    })
    static class Slim {
        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        EventStream stream() {
            return new EventStream();
        }

        @Bean
        Viewers viewers(EventStream stream, MeterRegistry registry) {
            return new Viewers(stream, PLACES, Duration.ofMillis(100), registry);
        }

        @Bean
        EventsController events(Viewers viewers, EventStream stream) {
            return new EventsController(viewers, new Snapshots(stream, viewers, Runnable::run, () -> {}));
        }

        /** Where the header says so, the answer cannot be opened. */
        @Bean
        Filter broken() {
            return (request, response, chain) -> chain.doFilter(
                    request,
                    ((HttpServletRequest) request).getHeader("Broken") == null
                            ? response
                            : new HttpServletResponseWrapper((HttpServletResponse) response) {
                                @Override
                                public ServletOutputStream getOutputStream() {
                                    throw new IllegalStateException("cannot be opened");
                                }
                            });
        }
    }
}
