package io.orderstream.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** What the code says, read from where it says it: the services' settings and the root pom. */
final class Code {
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Z_]+:(.*)}");

    private Code() {}

    static JsonNode settings(String service) {
        return new ObjectMapper().valueToTree(new Yaml().load(text(service + "/src/main/resources/application.yml")));
    }

    /** @return what a setting of the form {@code ${VARIABLE:default}} is without the variable */
    static int defaultPort(String service, String pointer) {
        var matcher = DEFAULT.matcher(settings(service).at(pointer).asText());
        if (!matcher.matches()) {
            throw new AssertionError(service + pointer + " has no default");
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** In seconds. */
    static int shutdownPhase(String service) {
        return Integer.parseInt(settings(service)
                .at("/spring/lifecycle/timeout-per-shutdown-phase")
                .asText()
                .replace("s", ""));
    }

    static String version() {
        return pomElement("version", "<artifactId>order-streaming</artifactId>");
    }

    static String registryVersion() {
        return property("apicurio-registry.version");
    }

    /** Of the root pom. */
    static String property(String name) {
        return pomElement(name, "<properties>");
    }

    static String text(String path) {
        try {
            return Files.readString(Kubectl.HOME.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pomElement(String name, String after) {
        var pom = text("pom.xml");
        var from = pom.indexOf("<" + name + ">", pom.indexOf(after)) + name.length() + 2;
        return pom.substring(from, pom.indexOf("<", from));
    }
}
