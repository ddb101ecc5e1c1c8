package io.orderstream.platform.services;

import io.orderstream.platform.ports.PortLayout;
import java.util.Map;

/** One process of a service: its name and where it listens. */
public record Replica(ServiceKind kind, int number, PortLayout ports) {
    public String name() {
        return kind.replica(number);
    }

    int port() {
        return kind.port(ports, number);
    }

    int managementPort() {
        return kind.managementPort(ports, number);
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public String management() {
        return "http://127.0.0.1:" + managementPort();
    }

    Map<String, String> environment() {
        return Map.of(
                // Not Spring Boot's usual places, which are also the working directory and its folder config.
                "SPRING_CONFIG_LOCATION",
                "optional:classpath:/;optional:classpath:/config/",
                "ORDERS_REPLICA",
                name(),
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SERVER_PORT",
                Integer.toString(port()),
                "MANAGEMENT_SERVER_ADDRESS",
                "127.0.0.1",
                "MANAGEMENT_SERVER_PORT",
                Integer.toString(managementPort()));
    }
}
