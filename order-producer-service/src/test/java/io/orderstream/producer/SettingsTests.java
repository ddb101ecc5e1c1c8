package io.orderstream.producer;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.producer.idempotency.IdempotencyProperties;
import io.orderstream.producer.orders.OrderLimits;
import io.orderstream.producer.requests.RequestProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A wrong setting ends the start with a sentence that names it. */
class SettingsTests {
    @EnableConfigurationProperties({OrderLimits.class, RequestProperties.class, IdempotencyProperties.class})
    static class Settings {}

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void defaultsAreValid() {
        runner.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource({
        "orders.limits.max-lines=0, orders.limits.max-lines must be 1 to 10000",
        "orders.limits.max-customer-id-length=65, orders.limits.max-customer-id-length must be 1 to 64",
        "orders.limits.max-batch-orders=1001, orders.limits.max-batch-orders must be 1 to 1000",
        "orders.requests.deadline=9s, orders.requests.deadline must be 1s to 8s",
        "orders.requests.max-body=1GB, orders.requests.max-body must be 1KB to 16MB",
        "orders.requests.max-in-flight-orders=10, orders.requests.max-in-flight-orders must be at least 1000",
        "orders.requests.max-in-flight-bytes=1MB, orders.requests.max-in-flight-bytes must be at least max-body",
        "orders.idempotency.max-keys=1, orders.idempotency.max-keys must be at least 1000",
        "orders.idempotency.time-to-live=0s, orders.idempotency.time-to-live must be 1s to 24h"
    })
    void wrongSettingIsNamed(String setting, String message) {
        runner.withPropertyValues(setting)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(message));
    }
}
