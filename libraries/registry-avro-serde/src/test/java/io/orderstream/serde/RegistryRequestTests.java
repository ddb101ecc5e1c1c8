package io.orderstream.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderstream.orders.Order;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, and how often. */
class RegistryRequestTests {
    private static final Schema SCHEMA =
            SchemaBuilder.record("a.B").fields().requiredInt("c").endRecord();

    private final List<@Nullable String> authorizations = new CopyOnWriteArrayList<>();
    private final FakeRegistry fake = new FakeRegistry(exchange -> {
        authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
        FakeRegistry.serving(SCHEMA).handle(exchange);
    });

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void hundredThreadsCauseOneRequest() throws Exception {
        try (var registry = new RegistryClient(fake.settings());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Schema>>();
            for (int i = 0; i < 100; i++) {
                answers.add(threads.submit(() -> registry.schemaById(1)));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(SCHEMA);
            }
            registry.schemaById(1);
        }
        assertThat(fake.requests()).containsExactly("GET /schemas/ids/1");
    }

    @Test
    void thousandRecordsCauseOneRequest() {
        try (var serializer = Serdes.<Order>serializer(fake.url(), Map.of())) {
            for (int i = 0; i < 1_000; i++) {
                serializer.serialize("a b", Orders.golden());
            }
        }
        assertThat(fake.requests()).containsExactly("POST /subjects/a%20b-value?normalize=false");
    }

    @Test
    void userInfoIsSentAsBasicCredentials() {
        ping(Map.of(AvroSerdeConfig.BASIC_SOURCE, "USER_INFO", AvroSerdeConfig.BASIC_USER_INFO, "me:s3:cret"));
        assertThat(authorizations).containsExactly(basic("me:s3:cret"));
    }

    @Test
    void prefixedNameWinsOverTheBareOne() {
        ping(Map.of(
                "schema.registry.basic.auth.credentials.source",
                "USER_INFO",
                "schema.registry.basic.auth.user.info",
                "right:x",
                AvroSerdeConfig.BASIC_USER_INFO,
                "wrong:x"));
        assertThat(authorizations).containsExactly(basic("right:x"));
    }

    @Test
    void tokenIsSentAsBearer() {
        ping(Map.of(AvroSerdeConfig.BEARER_SOURCE, "STATIC_TOKEN", AvroSerdeConfig.BEARER_TOKEN, "t0k"));
        assertThat(authorizations).containsExactly("Bearer t0k");
    }

    @Test
    void userInfoOfTheAddressIsSentAndNeverShown() {
        var withPassword = fake.url().replace("//", "//me:p%40ss+@");
        try (var registry = new RegistryClient(Map.of(AvroSerdeConfig.URL, withPassword + "/"))) {
            registry.ping();
            fake.close();
            assertThatThrownBy(registry::ping)
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageNotContaining("p%40ss")
                    .hasMessageNotContaining("p@ss");
        }
        assertThat(authorizations).containsExactly(basic("me:p@ss+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8081", "ftp://registry", "http://", "http://me:s3cret@[", "not an address"})
    void addressThatCannotBeIsRefusedAtOnceAndNotRepeated(String address) {
        assertThatThrownBy(() -> new RegistryClient(Map.of(AvroSerdeConfig.URL, address)))
                .isInstanceOf(ConfigException.class)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        var url = fake.url();
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of(AvroSerdeConfig.BASIC_SOURCE, "SASL_INHERIT"),
                Map.of(AvroSerdeConfig.BASIC_SOURCE, "USER_INFO"),
                Map.of(AvroSerdeConfig.BEARER_SOURCE, "OAUTHBEARER"),
                Map.of(AvroSerdeConfig.READ_TIMEOUT, "0"),
                Map.of(AvroSerdeConfig.VALUE_STRATEGY, "MyStrategy"))) {
            assertThatThrownBy(() -> Serdes.<Order>serializer(url, wrong))
                    .as("%s", wrong.keySet())
                    .isInstanceOf(ConfigException.class);
        }
    }

    private void ping(Map<String, Object> more) {
        var settings = FakeRegistry.settings(fake.url());
        settings.putAll(more);
        try (var registry = new RegistryClient(settings)) {
            registry.ping();
        }
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(UTF_8));
    }
}
