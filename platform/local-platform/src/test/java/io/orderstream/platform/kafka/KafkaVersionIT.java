package io.orderstream.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.platform.folders.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

class KafkaVersionIT {
    /** kafka-distribution has no parent, so its version stands twice. */
    @Test
    void brokerHasTheVersionOfTheClients() throws IOException {
        try (var jars = Files.list(Distribution.ofThisBuild().kafkaLibraries())) {
            assertThat(jars.map(jar -> jar.getFileName().toString())
                            .filter(jar -> jar.matches("(kafka_2\\.13|kafka-clients|connect-runtime)-.*\\.jar")))
                    .hasSize(3)
                    .allMatch(jar -> jar.endsWith("-" + AppInfoParser.getVersion() + ".jar"));
        }
    }
}
