package io.orderstream.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields that we use of kinds whose definition no registry of Java artifacts has: KEDA 2.18, CloudNativePG 1.27 and its Barman
 * plug-in 0.6. Written down from their custom resource definitions; a typo in a manifest is found, a change of theirs is not.
 */
final class HandWrittenShapes {
    private static final String ALWAYS = """
            apiVersion kind metadata metadata.name metadata.namespace metadata.labels metadata.labels.* \
            """;

    private static final Map<String, String> FIELDS = Map.of(
            "keda.sh/v1alpha1 ScaledObject",
            """
            spec spec.scaleTargetRef spec.scaleTargetRef.name spec.minReplicaCount spec.maxReplicaCount spec.pollingInterval \
            spec.cooldownPeriod spec.fallback spec.fallback.failureThreshold spec.fallback.replicas spec.advanced \
            spec.advanced.horizontalPodAutoscalerConfig spec.advanced.horizontalPodAutoscalerConfig.behavior \
            spec.advanced.horizontalPodAutoscalerConfig.behavior.** spec.triggers spec.triggers.type spec.triggers.metadata \
            spec.triggers.metadata.bootstrapServers spec.triggers.metadata.topic spec.triggers.metadata.consumerGroup \
            spec.triggers.metadata.lagThreshold spec.triggers.metadata.offsetResetPolicy spec.triggers.metadata.sasl \
            spec.triggers.metadata.ensureEvenDistributionOfPartitions spec.triggers.metadata.allowIdleConsumers \
            spec.triggers.metadata.tls spec.triggers.authenticationRef spec.triggers.authenticationRef.name""",
            "keda.sh/v1alpha1 TriggerAuthentication",
            """
            spec spec.secretTargetRef spec.secretTargetRef.parameter spec.secretTargetRef.name spec.secretTargetRef.key""",
            "postgresql.cnpg.io/v1 Cluster",
            """
            spec spec.instances spec.imageName spec.enableSuperuserAccess spec.bootstrap spec.bootstrap.initdb spec.bootstrap.initdb.database \
            spec.bootstrap.initdb.owner spec.storage spec.storage.size spec.walStorage spec.walStorage.size spec.postgresql \
            spec.postgresql.parameters spec.postgresql.parameters.* spec.postgresql.synchronous spec.postgresql.synchronous.method \
            spec.postgresql.synchronous.number spec.postgresql.synchronous.dataDurability spec.resources spec.resources.** \
            spec.affinity spec.affinity.enablePodAntiAffinity spec.affinity.topologyKey spec.affinity.podAntiAffinityType \
            spec.plugins spec.plugins.name spec.plugins.isWALArchiver spec.plugins.parameters spec.plugins.parameters.*""",
            "postgresql.cnpg.io/v1 Database",
            """
            spec spec.name spec.owner spec.cluster spec.cluster.name""",
            "postgresql.cnpg.io/v1 ScheduledBackup",
            """
            spec spec.schedule spec.cluster spec.cluster.name spec.method spec.pluginConfiguration spec.pluginConfiguration.name""",
            "barmancloud.cnpg.io/v1 ObjectStore",
            """
            spec spec.retentionPolicy spec.configuration spec.configuration.destinationPath spec.configuration.s3Credentials \
            spec.configuration.s3Credentials.accessKeyId spec.configuration.s3Credentials.accessKeyId.name \
            spec.configuration.s3Credentials.accessKeyId.key spec.configuration.s3Credentials.secretAccessKey \
            spec.configuration.s3Credentials.secretAccessKey.name spec.configuration.s3Credentials.secretAccessKey.key \
            spec.configuration.wal spec.configuration.wal.compression spec.configuration.data spec.configuration.data.compression""");

    private HandWrittenShapes() {}

    static void check(String id, JsonNode manifest) {
        assertThat(FIELDS).as("the kinds that are known").containsKey(id);
        var allowed = (ALWAYS + FIELDS.get(id)).split("\\s+");
        var used = new TreeSet<String>();
        collect(manifest, "", used);
        assertThat(used)
                .as(id + " " + manifest.at("/metadata/name").asText())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(allowed).anyMatch(field -> matches(field, path)));
    }

    /** {@code .*} stands for one name, {@code .**} for all below: the parts that other definitions own. */
    private static boolean matches(String field, String path) {
        if (field.endsWith(".**")) {
            return path.startsWith(field.substring(0, field.length() - 2));
        }
        if (field.endsWith(".*")) {
            return path.startsWith(field.substring(0, field.length() - 1));
        }
        return field.equals(path);
    }

    private static void collect(JsonNode node, String path, Set<String> used) {
        if (node.isArray()) {
            node.forEach(element -> collect(element, path, used));
        }
        node.properties().forEach(field -> {
            var below = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            used.add(below);
            collect(field.getValue(), below, used);
        });
    }
}
