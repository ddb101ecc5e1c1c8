package io.orderstream.cli.deployment;

import io.orderstream.platform.deployment.SystemDeployment;
import io.orderstream.platform.kafka.TopicDeployment;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders deploy}. */
@Command(
        name = "deploy",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the topics and registers the schemas in a system that something else runs: the deploy step of Compose and Kubernetes.",
            "What is there already stays as it is. An incompatible schema is refused, and the exit code is 1."
        })
public final class DeployCommand implements Callable<Integer> {
    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT,…",
            description = "Brokers (default: the variable KAFKA_BOOTSTRAP_SERVERS)",
            defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS:-127.0.0.1:19092}")
    private String bootstrap = "";

    @Option(names = "--schemas-only", description = "Leave the topics to something else, for example to Strimzi")
    private boolean schemasOnly;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            required = true,
            description = "The registry's Confluent-compatible API",
            defaultValue = "${env:SCHEMA_REGISTRY_URL}")
    private URI registry = URI.create("");

    @Option(
            names = "--replication",
            defaultValue = "3",
            description = "Replicas of each partition (default: ${DEFAULT-VALUE})")
    private short replication;

    @Option(
            names = "--min-in-sync",
            defaultValue = "2",
            description = "Replicas that must have a record before it is acknowledged (default: ${DEFAULT-VALUE})")
    private short minInSync;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var topics = new TopicDeployment(bootstrap, replication, minInSync);
        var deployment = new SystemDeployment(topics, registry);
        var out = spec.commandLine().getOut();
        if (!schemasOnly) {
            deployment.makeTopics();
            deployment.makeTopicsOfConnect();
            Stream.of(SystemDeployment.PARTITIONS_BY_TOPIC, SystemDeployment.PARTITIONS_BY_TOPIC_OF_CONNECT)
                    .forEach(made -> made.forEach(
                            (topic, partitions) -> out.println("topic " + topic + ", partitions: " + partitions)));
        }
        deployment.registerSchemas();
        SystemDeployment.SCHEMAS_BY_SUBJECT.keySet().forEach(subject -> out.println("schema " + subject));
        out.flush();
        return 0;
    }
}
