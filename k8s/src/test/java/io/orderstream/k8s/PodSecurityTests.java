package io.orderstream.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The restricted pod security standard, and what we ask beyond it. */
class PodSecurityTests {
    static final List<String> FOLDERS = Manifest.FOLDERS;

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void podsAreRestricted(String folder) {
        assertThat(pods(folder)).hasSize(5).allSatisfy(pod -> {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.at("/automountServiceAccountToken")).isEqualTo(BooleanNode.FALSE);
            assertThat(pod.at("/serviceAccountName").asText()).isNotEmpty();
            assertThat(pod.get("containers")).isNotEmpty().allSatisfy(PodSecurityTests::containerIsRestricted);
        });
    }

    private static void containerIsRestricted(JsonNode container) {
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").isBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean())
                .isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                .isEqualTo("ALL");
        for (var kind : List.of("requests", "limits")) {
            assertThat(container.at("/resources/" + kind + "/cpu").isMissingNode())
                    .isFalse();
            assertThat(container.at("/resources/" + kind + "/memory").isMissingNode())
                    .isFalse();
        }
    }

    @Test
    void nothingIsAllowedThatIsNotWrittenDown() {
        var deny = Manifest.one("base", "NetworkPolicy", "default-deny");
        assertThat(deny.at("/spec/podSelector").isEmpty()).isTrue();
        assertThat(deny.at("/spec/policyTypes")).extracting(JsonNode::asText).containsExactly("Ingress", "Egress");
    }

    @Test
    void everyDeploymentHasADisruptionBudget() {
        assertThat(Manifest.all("base", "Deployment").map(Manifest::name))
                .containsExactlyInAnyOrderElementsOf(Manifest.all("base", "PodDisruptionBudget")
                        .map(Manifest::name)
                        .toList());
    }

    private static Stream<JsonNode> pods(String folder) {
        return Manifest.of(folder).stream().map(Manifest::podSpec).filter(pod -> !pod.isMissingNode());
    }
}
