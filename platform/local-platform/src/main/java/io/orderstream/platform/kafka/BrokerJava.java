package io.orderstream.platform.kafka;

import io.orderstream.platform.process.JavaCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command lines of Kafka's programs.
 *
 * @param logging as seen from the working directory: Log4j takes a whole path for a list of addresses, split at commas
 */
record BrokerJava(String java, Path libraries, Path logging) {

    List<String> serve(Path properties) {
        var options = new ArrayList<>(JavaCommand.compiler());
        options.addAll(List.of("-Xms128m", "-Xmx512m"));
        return command(options, "kafka.Kafka", List.of(properties.toString()));
    }

    List<String> format(String clusterId, Path properties) {
        return command(
                List.of("-XX:TieredStopAtLevel=1", "-Xmx128m"),
                "kafka.tools.StorageTool",
                List.of("format", "--cluster-id", clusterId, "--config", properties.toString(), "--ignore-formatted"));
    }

    private List<String> command(List<String> options, String main, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java);
        command.addAll(options);
        command.add("-XX:+UseSerialGC");
        command.add("-Xss512k");
        command.add("-Dlog4j2.configurationFile=" + logging);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", libraries.resolve("*").toString(), main));
        command.addAll(arguments);
        return command;
    }
}
