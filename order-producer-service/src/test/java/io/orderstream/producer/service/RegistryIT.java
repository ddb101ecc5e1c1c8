package io.orderstream.producer.service;

import static io.orderstream.producer.service.RunningService.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.platform.LocalPlatform;
import io.orderstream.platform.SharedPlatform;
import io.orderstream.producer.service.RunningService.Timed;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The registry is away when the service starts, or goes away later. */
class RegistryIT {
    private final LocalPlatform platform = SharedPlatform.get();

    @AfterEach
    void registryIsBack() {
        platform.registry().resume();
        platform.registry().start();
    }

    @Test
    void withoutTheRegistryItIsNotReadyAndRefusesQuicklyUntilTheRegistryComes() throws Exception {
        platform.registry().stop();
        try (var service = RunningService.start(platform)) {
            await("Kafka found")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(service.management("/actuator/health/readiness")
                                    .body())
                            .contains(
                                    "\"kafka\":{\"details\":{\"checkedAt\"", "\"registry\":{\"details\":{\"missing\""));
            assertThat(service.management("/actuator/health/readiness").statusCode())
                    .isEqualTo(503);
            assertThat(service.management("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            Timed refused = timed(() -> service.place(Orders.order(1)));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(RunningService.type(refused.response())).isEqualTo("/problems/kafka-unavailable");
            assertThat(refused.took()).isLessThan(OutageLoad.PROMISED);
            platform.registry().start();
            service.awaitReady();
            assertThat(service.place(Orders.order(1)).statusCode()).isEqualTo(202);
        }
    }

    @Test
    void registryThatGoesAwayLaterHasNoEffect() throws Exception {
        try (var service = RunningService.start(platform)) {
            service.awaitReady();
            platform.registry().pause();
            Timed accepted = timed(() -> service.place(Orders.order(1)));
            assertThat(accepted.status()).isEqualTo(202);
            assertThat(accepted.took()).isLessThan(OutageLoad.PROMISED);
            assertThat(service.management("/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
        }
    }
}
