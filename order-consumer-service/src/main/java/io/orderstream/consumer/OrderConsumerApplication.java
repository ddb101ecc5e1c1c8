package io.orderstream.consumer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class OrderConsumerApplication {
    public static void main(String[] args) {
        var context = SpringApplication.run(OrderConsumerApplication.class, args);
        context.addApplicationListener(
                new EndOfProcess(() -> System.exit(SpringApplication.exit(context, () -> EndOfProcess.EXIT_CODE))));
    }
}
