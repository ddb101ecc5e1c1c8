package io.orderstream.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every resource of every overlay is what its kind says. */
class ManifestsTests {
    @TestFactory
    Stream<DynamicTest> isValid() {
        return Manifest.FOLDERS.stream()
                .flatMap(folder -> Manifest.of(folder).stream()
                        .map(manifest ->
                                DynamicTest.dynamicTest(folder + ": " + manifest, () -> KnownKinds.check(manifest))));
    }

    @Test
    void allIsInOneNamespace() {
        for (var folder : Manifest.FOLDERS) {
            assertThat(Manifest.of(folder))
                    .filteredOn(manifest -> !manifest.kind().equals("Namespace"))
                    .isNotEmpty()
                    .allSatisfy(manifest -> assertThat(
                                    manifest.at("/metadata/namespace").asText())
                            .as(manifest.toString())
                            .isEqualTo("orders"));
        }
    }

    /** The checks themselves: a field that does not exist, in each of the three ways a kind is known. */
    @Test
    void anUnknownFieldIsFound() throws Exception {
        assertThatThrownBy(() -> KnownKinds.check(misspelt("Deployment", "registry")))
                .hasMessageContaining("replicsa");
        assertThatThrownBy(() -> KnownKinds.check(misspelt("KafkaTopic", "ecommerce-orders")))
                .hasMessageContaining("replicsa");
        assertThatThrownBy(() -> KnownKinds.check(misspelt("Cluster", "orders-db")))
                .hasMessageContaining("replicsa");
    }

    private static Manifest misspelt(String kind, String name) {
        var copy = new ObjectMapper()
                .valueToTree(Manifest.one("base", kind, name).json())
                .deepCopy();
        ((ObjectNode) copy.get("spec")).put("replicsa", 3);
        return new Manifest(copy);
    }
}
