package io.orderstream.platform.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderstream.running.CommandFailedException;
import io.orderstream.running.RunFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComposeSystemTests {
    private static final String[] SYSTEM = {
        container("kafka-1", 19092, 26000),
        container("kafka-2", 19092, 26001),
        container("registry", 8080, 26004),
        container("postgres", 5432, 26003),
        container("order-producer-service", 8080, 26005, 9080, 26006),
        container("order-consumer-service", 8081, 26010, 9081, 26020),
        container("connect-1", 8083, 26081, 9404, 26091)
    };

    @Test
    void describesWhatComposePublishes() {
        var run = system(SYSTEM).describe("secret");
        assertThat(run.kafka().bootstrap()).isEqualTo("127.0.0.1:26000,127.0.0.1:26001");
        assertThat(run.registry().ccompat()).isEqualTo("http://127.0.0.1:26004/apis/ccompat/v7");
        assertThat(run.database().jdbcUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:26003/orders");
        assertThat(run.database().password()).isEqualTo("secret");
        assertThat(run.producers()).extracting(RunFile.Service::url).containsExactly("http://127.0.0.1:26005");
        assertThat(run.consumers()).extracting(RunFile.Service::management).containsExactly("http://127.0.0.1:26020");
        assertThat(run.connect()).extracting(RunFile.Worker::url).containsExactly("http://127.0.0.1:26081");
        assertThat(run.connect()).extracting(RunFile.Worker::management).containsExactly("http://127.0.0.1:26091");
    }

    @Test
    void readsTheArrayOfOlderVersionsToo() {
        var array = Stream.of(SYSTEM).collect(Collectors.joining(",", "[", "]"));
        assertThat(ComposeContainer.parse(array)).hasSize(SYSTEM.length);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> system(SYSTEM[0]).describe(""))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("order-producer-service");
    }

    private static ComposeSystem system(String... containers) {
        return new ComposeSystem(ComposeContainer.parse(String.join("\n", containers)));
    }

    private static String container(String service, int... ports) {
        var publishers = Stream.iterate(0, at -> at < ports.length, at -> at + 2)
                .map(at -> "{\"TargetPort\": %d, \"PublishedPort\": %d}".formatted(ports[at], ports[at + 1]))
                .collect(Collectors.joining(","));
        return "{\"Service\": \"%s\", \"Name\": \"orders-%s-1\", \"Publishers\": [%s]}"
                .formatted(service, service, publishers);
    }
}
