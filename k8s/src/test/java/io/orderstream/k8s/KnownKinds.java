package io.orderstream.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.connect.KafkaConnect;
import io.strimzi.api.kafka.model.connector.KafkaConnector;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Set;

/** Checks a resource against the definition of its kind: no unknown field, none missing, no wrong type. */
final class KnownKinds {
    private static final Map<String, Class<?>> CUSTOM = Map.ofEntries(
            Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class),
            Map.entry("kafka.strimzi.io/v1 KafkaConnect", KafkaConnect.class),
            Map.entry("kafka.strimzi.io/v1 KafkaConnector", KafkaConnector.class),
            Map.entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
            Map.entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class),
            Map.entry("monitoring.coreos.com/v1 PodMonitor", PodMonitor.class),
            Map.entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class));

    /** The groups that are Kubernetes' own; their classes are named after version and kind. */
    private static final Set<String> NATIVE =
            Set.of("v1", "apps/v1", "batch/v1", "autoscaling/v2", "policy/v1", "networking.k8s.io/v1");

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new NothingUnknown());

    private KnownKinds() {}

    /** @throws AssertionError that says what is wrong with it */
    static void check(Manifest manifest) {
        var id = manifest.apiVersion() + " " + manifest.kind();
        var custom = CUSTOM.get(id);
        if (custom != null) {
            deserialize(manifest, custom);
        } else if (NATIVE.contains(manifest.apiVersion())) {
            validate(manifest);
        } else {
            HandWrittenShapes.check(id, manifest.json());
        }
    }

    private static void deserialize(Manifest manifest, Class<?> type) {
        try {
            STRICT.treeToValue(manifest.json(), type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(manifest + ": " + e.getMessage(), e);
        }
    }

    private static void validate(Manifest manifest) {
        var version = manifest.apiVersion().replaceFirst(".*/", "").replace('v', 'V');
        try {
            Class.forName("io.kubernetes.client.openapi.models." + version + manifest.kind())
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(manifest.json().toString()));
        } catch (InvocationTargetException e) {
            throw new AssertionError(manifest + ": " + e.getTargetException().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no definition of " + manifest.apiVersion() + " " + manifest.kind(), e);
        }
    }

    /** The models collect unknown fields in a map of their own; here they are errors. */
    private static final class NothingUnknown extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
