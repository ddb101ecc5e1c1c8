package io.orderstream.platform.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/** What the brokers' data was made for. It stays with the data: another id or number of brokers does not fit it. */
public record ClusterIdentity(String id, int brokers) {
    private static final String FILE = "cluster.properties";

    /** Reads it from the data folder, or writes a new one there. */
    public static ClusterIdentity of(Path data, int brokers) {
        var file = data.resolve(FILE);
        try {
            if (Files.exists(file)) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                return new ClusterIdentity(
                        properties.getProperty("id"), Integer.parseInt(properties.getProperty("brokers")));
            }
            var fresh = new ClusterIdentity(Uuid.randomUuid().toString(), brokers);
            Files.createDirectories(data);
            Files.writeString(file, "id=" + fresh.id + "\nbrokers=" + brokers + "\n");
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
