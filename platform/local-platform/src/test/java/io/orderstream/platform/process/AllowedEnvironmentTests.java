package io.orderstream.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowedEnvironmentTests {
    private static final Map<String, String> USUAL =
            Map.of("PATH", "/usr/bin", "HOME", "/home/me", "TZ", "Europe/Paris");

    /** Each of them can turn a JVM, Spring Boot, Kafka, Quarkus, PostgreSQL, Maven or a shell around. */
    private static final List<String> HOSTILE = List.of(
            "SPRING_DATASOURCE_URL",
            "spring.datasource.url",
            "SPRING_APPLICATION_JSON",
            "SPRING_CONFIG_LOCATION",
            "SPRING_PROFILES_ACTIVE",
            "SERVER_PORT",
            "MANAGEMENT_SERVER_PORT",
            "LOGGING_LEVEL_ROOT",
            "LOGGING_CONFIG",
            "DATABASE_URL",
            "KAFKA_BOOTSTRAP_SERVERS",
            "KAFKA_OPTS",
            "CONNECT_REST_PORT",
            "LOG4J_CONFIGURATION_FILE",
            "QUARKUS_HTTP_PORT",
            "APICURIO_STORAGE_KIND",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "_JAVA_OPTIONS",
            "JAVA_HOME",
            "CLASSPATH",
            "MAVEN_OPTS",
            "MAVEN_ARGS",
            "PGDATA",
            "PGHOST",
            "PGOPTIONS",
            "LD_PRELOAD",
            "LD_LIBRARY_PATH",
            "BASH_ENV",
            "ENV",
            "LANG",
            "LC_ALL",
            "PATHS",
            "MY_ORDERS_THINGS");

    @Test
    void aPartHasPathHomeAndTimeZoneOfTheCallerAndALocaleThatNamesEveryFile() {
        var expected = new HashMap<>(USUAL);
        expected.put("LC_ALL", "C.UTF-8");
        assertThat(AllowedEnvironment.ofAll(hostile())).isEqualTo(expected);
    }

    @Test
    void aServiceHasItsDocumentedSettingsAsWell() {
        var settings = Map.of(
                "ORDERS_REQUESTS_DEADLINE", "5s",
                "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://127.0.0.1:4318/v1/traces",
                "LOGGING_LEVEL_IO_ORDERSTREAM_PRODUCER_ORDERING", "DEBUG");
        var caller = hostile();
        caller.putAll(settings);
        assertThat(AllowedEnvironment.pick(caller, "service")).isEqualTo(settings);
    }

    @Test
    void whatIsStartedHasNothingElse() throws Exception {
        var process = AllowedEnvironment.program(List.of("env")).start();
        assertThat(process.inputReader().lines())
                .contains("LC_ALL=C.UTF-8")
                .allMatch(line -> line.matches("(PATH|HOME|TZ|LC_ALL)=.*"));
    }

    private static Map<String, String> hostile() {
        var caller = new HashMap<>(USUAL);
        HOSTILE.forEach(name -> caller.put(name, "elsewhere"));
        return caller;
    }
}
