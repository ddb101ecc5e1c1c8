package io.orderstream.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.platform.kafka.TopicSettings;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.process.PartState;
import io.orderstream.schemas.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

class SharedPlatformIT {
    private final LocalPlatform platform = SharedPlatform.get();

    @Test
    void everyPartServes() {
        assertThat(platform.parts()).extracting(Part::state).containsOnly(PartState.READY);
        platform.parts()
                .forEach(part -> System.out.println(part.name() + " " + part.residentBytes() / 1_000_000 + " MB"));
    }

    @Test
    void topicsAreThereWithSixPartitions() throws Exception {
        try (var admin = admin()) {
            var topics = admin.describeTopics(List.of(Topics.ORDERS, Topics.DEAD_LETTERS))
                    .allTopicNames()
                    .get();
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(Topics.PARTITIONS));
        }
    }

    @Test
    void retentionIsSetByName() throws Exception {
        assertThat(setting(Topics.DEAD_LETTERS, TopicConfig.RETENTION_MS_CONFIG))
                .isEqualTo("-1");
        assertThat(setting(Topics.ORDERS, TopicConfig.RETENTION_MS_CONFIG))
                .isEqualTo(Long.toString(TopicSettings.RETENTION.toMillis()));
    }

    @Test
    void topicFromBeforeGetsWhatIsNotSetAndKeepsWhatIs() throws Exception {
        var name = Topics.deadLettersOf("from-before");
        try (var admin = admin()) {
            var topic = new NewTopic(name, 1, (short) 1).configs(Map.of(TopicConfig.RETENTION_BYTES_CONFIG, "1000000"));
            admin.createTopics(List.of(topic)).all().get();
        }
        platform.createTopic(name, 1);
        assertThat(setting(name, TopicConfig.RETENTION_MS_CONFIG)).isEqualTo("-1");
        assertThat(setting(name, TopicConfig.RETENTION_BYTES_CONFIG)).isEqualTo("1000000");
    }

    private String setting(String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = admin()) {
            var settings = admin.describeConfigs(List.of(resource)).all().get().values();
            var entry = settings.iterator().next().get(name);
            return entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG ? entry.value() : "not set on the topic";
        }
    }

    private Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", platform.bootstrapServers()));
    }

    @Test
    void schemaIsRegistered() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var latest = URI.create(platform.registryUrl() + "/subjects/" + Topics.ORDERS_SUBJECT + "/versions/latest");
            var response = client.send(HttpRequest.newBuilder(latest).build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("io.orderstream.orders");
        }
    }

    @Test
    void testsCanHaveDatabasesOfTheirOwn() throws Exception {
        var login = platform.createDatabase("one_test");
        try (var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
            assertThat(connection.getCatalog()).isEqualTo("one_test");
        }
    }
}
