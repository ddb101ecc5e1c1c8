package io.orderstream.consumer.watching.tracing;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TracingConfiguration {
    /** @param propagator missing where {@code OTEL_SDK_DISABLED} is set */
    @Bean
    RecordTracing recordTracing(Tracer tracer, ObjectProvider<Propagator> propagator, InstantSource clock) {
        return new RecordTracing(tracer, propagator.getIfAvailable(() -> Propagator.NOOP), clock);
    }
}
