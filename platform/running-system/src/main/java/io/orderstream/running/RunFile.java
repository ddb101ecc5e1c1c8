package io.orderstream.running;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code .orders/run.json}. A {@code pid} is the process that really is that part, what {@code kill -9}
 * kills, or null while the part is not running.
 *
 * @param logs folder of the logs, one file per part, relative to the project's root
 */
public record RunFile(
        Kafka kafka,
        Registry registry,
        Database database,
        List<Service> producers,
        List<Service> consumers,
        List<Worker> connect,
        Credentials credentials,
        String logs) {

    public record Kafka(String bootstrap, List<Broker> brokers) {}

    public record Broker(String name, @Nullable Long pid, int port) {}

    /** @param ccompat base address of the Confluent-compatible API */
    public record Registry(String name, @Nullable Long pid, String url, String ccompat) {}

    public record Database(String name, @Nullable Long pid, String jdbcUrl, String user, String password) {}

    /** @param management base address of the actuator endpoints */
    public record Service(String name, @Nullable Long pid, String url, String management) {}

    /**
     * A Kafka Connect worker.
     *
     * @param management base address of its metrics, which are under {@code /metrics}
     */
    public record Worker(String name, @Nullable Long pid, String url, String management) {
        /** @param id host and port, by which the workers know each other: of whoever runs a task */
        public boolean runs(String id) {
            return url.endsWith("/" + id);
        }
    }

    /** Bearer tokens by role; null where the running system asks for none. */
    public record Credentials(
            @Nullable String write,
            @Nullable String read,
            @Nullable String ops) {}
}
