package io.orderstream.platform.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/** What the brokers' data was made for. It stays with the data: another id or number of brokers does not fit it. */
public record ClusterIdentity(String id, int brokers) {
    private static final String FILE = "cluster.properties";

    /** @return what the data folder was made for; empty if it holds no cluster's data */
    public static Optional<ClusterIdentity> existing(Path data) {
        var file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            return Optional.of(new ClusterIdentity(
                    properties.getProperty("id"), Integer.parseInt(properties.getProperty("brokers"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads it from the data folder, or writes a new one there: one, however many brokers start at the same time. */
    static ClusterIdentity of(Path data, int brokers) {
        synchronized (ClusterIdentity.class) {
            return existing(data).orElseGet(() -> create(data, brokers));
        }
    }

    private static ClusterIdentity create(Path data, int brokers) {
        var fresh = new ClusterIdentity(Uuid.randomUuid().toString(), brokers);
        try {
            Files.createDirectories(data);
            Files.writeString(data.resolve(FILE), "id=" + fresh.id + "\nbrokers=" + brokers + "\n");
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
