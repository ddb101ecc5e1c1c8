package io.orderstream.consumer.pipeline.deadletters;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the dead-letter publication.
 *
 * @param acknowledgementWait how long one attempt waits for the brokers' acknowledgement before its partition is paused; the record stays in flight
 */
@ConfigurationProperties("orders.dead-letters")
public record DeadLetterProperties(@DefaultValue("3s") Duration acknowledgementWait) {
    public DeadLetterProperties {
        if (acknowledgementWait.isNegative() || acknowledgementWait.compareTo(Duration.ofSeconds(20)) > 0) {
            throw new IllegalArgumentException("orders.dead-letters.acknowledgement-wait must be 0 to 20 s");
        }
    }
}
