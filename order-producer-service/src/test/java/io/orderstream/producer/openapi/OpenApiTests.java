package io.orderstream.producer.openapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.OrderLimits;
import io.orderstream.producer.problems.ProblemType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.io.ClassPathResource;

/** The description is valid and says what the code does. */
class OpenApiTests {
    private static SwaggerParseResult parsed = new SwaggerParseResult();

    @BeforeAll
    static void parse() throws IOException {
        var json =
                new ClassPathResource("openapi/order-producer-service.json").getContentAsString(StandardCharsets.UTF_8);
        parsed = new OpenAPIV3Parser().readContents(json);
    }

    private static OpenAPI api() {
        return requireNonNull(parsed.getOpenAPI());
    }

    private static Schema<?> schema(String name) {
        return requireNonNull(api().getComponents().getSchemas().get(name));
    }

    private static Schema<?> property(String schema, String property) {
        return requireNonNull(schema(schema).getProperties().get(property));
    }

    private static Map<String, ?> responses(String path) {
        return requireNonNull(api().getPaths().get(path)).getPost().getResponses();
    }

    @Test
    void isValid() {
        assertThat(parsed.getMessages()).isNullOrEmpty();
        assertThat(api()).isNotNull();
    }

    @Test
    void listsEveryProblemType() {
        assertThat(property("Problem", "type").getEnum())
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> type.uri().toString())
                        .toList());
    }

    @Test
    void hasEveryStatusOfThePostings() {
        assertThat(responses("/api/v1/orders"))
                .containsOnlyKeys("202", "400", "408", "413", "415", "422", "429", "500", "503");
        assertThat(responses("/api/v1/orders/batch"))
                .containsOnlyKeys("202", "207", "400", "408", "413", "415", "422", "429", "500", "503");
    }

    @Test
    void hasTheDefaultLimits() {
        var limits = new Binder().bindOrCreate("orders.limits", OrderLimits.class);
        assertThat(property("Order", "lines").getMaxItems()).isEqualTo(limits.maxLines());
        assertThat(property("Order", "customerId").getMaxLength()).isEqualTo(limits.maxCustomerIdLength());
        assertThat(property("Line", "quantity").getMaximum().intValueExact()).isEqualTo(limits.maxQuantity());
        assertThat(property("Line", "sku").getMaxLength()).isEqualTo(limits.maxSkuLength());
        assertThat(property("BatchOrder", "idempotencyKey").getMaxLength()).isEqualTo(IdempotencyKey.MAX_LENGTH);
    }
}
