package io.orderstream.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The variables of the manifests really become the Kafka clients' settings: a misspelt one would be ignored without a word. */
class KafkaSettingsTests {
    @Test
    void theVariablesBecomeClientSettings() {
        var variables = new HashMap<String, Object>();
        Manifest.all("base", "ConfigMap")
                .filter(map -> map.name().startsWith("order-connections"))
                .forEach(map -> map.at("/data")
                        .properties()
                        .forEach(entry ->
                                variables.put(entry.getKey(), entry.getValue().asText())));
        variables.put("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "the secret's");
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("pod-systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        Map<String, Object> client = Binder.get(environment)
                .bind("spring.kafka", KafkaProperties.class)
                .get()
                .buildProducerProperties();
        assertThat(client)
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("sasl.jaas.config", "the secret's")
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("ssl.truststore.location", "/etc/kafka-ca/ca.crt");
    }
}
