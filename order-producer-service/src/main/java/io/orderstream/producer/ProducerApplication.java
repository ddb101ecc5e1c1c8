package io.orderstream.producer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the order producer service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ProducerApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(ProducerApplication.class, arguments);
    }
}
