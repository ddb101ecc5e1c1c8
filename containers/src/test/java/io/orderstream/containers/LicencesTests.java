package io.orderstream.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every library in the services' jars has a licence that lets them be given away; read from the SBOM that is in the jar. */
class LicencesTests {
    /** Of several licences one must be among these: whoever offers a choice leaves it to us. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-1.0",
            "EPL-2.0",
            "CC0-1.0",
            "Public Domain",
            "PostgreSQL",
            "GPL-2.0-with-classpath-exception",
            "EDL-1.0");

    @ParameterizedTest
    @ValueSource(strings = {"order-producer-service", "order-consumer-service"})
    void everyLibraryMayBeGivenAway(String service) {
        var sbom = Path.of(
                System.getProperty("orders.home", ".."), service, "target/classes/META-INF/sbom/application.cdx.json");
        assumeTrue(Files.exists(sbom), service + " is not built, so there is no SBOM to read");
        var components = JsonMapper.builder().build().readTree(sbom.toFile()).path("components");
        assertThat(components.size()).isGreaterThan(30);
        assertThat(components.valueStream())
                .allSatisfy(component -> assertThat(licences(component))
                        .as(component.path("purl").asString())
                        .anyMatch(ALLOWED::contains));
    }

    private static List<String> licences(JsonNode component) {
        return component
                .path("licenses")
                .valueStream()
                .flatMap(LicencesTests::names)
                .toList();
    }

    private static Stream<String> names(JsonNode licence) {
        var id = licence.at("/license/id").asString(licence.at("/license/name").asString(""));
        // An expression such as "EPL-2.0 OR GPL-2.0-with-classpath-exception".
        return Stream.of((id + " OR " + licence.path("expression").asString("")).split(" OR | AND "));
    }
}
