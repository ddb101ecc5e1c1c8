package io.orderstream.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * The alert rules are one file for three places, and ask for jobs by name: a job of another name would be a service that is
 * always missing, or one whose end nobody hears of.
 */
class AlertJobsTests {
    private static final Pattern JOB = Pattern.compile("job=\"([^\"]+)\"");
    private static final Pattern DOWN = Pattern.compile("up\\{job=~\"([^\"]+)\"} == 0");
    private static final Pattern SERIES = Pattern.compile("\\borders_[a-z_]+\\b");
    private static final Pattern WATCHED = Pattern.compile("absent\\((orders_[a-z_]+)");

    @Test
    void inComposeEveryJobHasTheNameThatTheRulesKnow() {
        var jobs = new TreeSet<String>();
        yaml("containers/compose/prometheus.yml")
                .at("/scrape_configs")
                .forEach(scrape -> jobs.add(scrape.path("job_name").asText()));
        assertThat(jobs).containsAll(askedFor()).allMatch(watched());
    }

    /** Without a jobLabel the operator names a job after the Service, and of a PodMonitor after its namespace and name. */
    @Test
    void onKubernetesTheMonitorsMakeJobsThatTheRulesKnow() {
        var service = document("ServiceMonitor");
        assertThat(service.at("/spec/jobLabel").isMissingNode()).isTrue();
        var services = new TreeSet<String>();
        service.at("/spec/selector/matchExpressions/0/values").forEach(value -> services.add(value.asText()));
        assertThat(services).isEqualTo(askedFor()).allMatch(watched());
        var connect = document("PodMonitor").at("/metadata/name").asText();
        assertThat(watched()).accepts("any-namespace/" + connect).rejects("any-namespace/other");
    }

    @Test
    void everySeriesThatAnOrdersAlertIsMadeOfIsMissedWhenItIsGone() {
        var missing = rule("OrdersMetricsMissing").at("/expr").asText();
        assertThat(all(WATCHED, missing))
                .containsExactlyInAnyOrderElementsOf(all(
                        SERIES,
                        rules().map(rule -> rule.at("/expr").asText()).toList().toString()));
    }

    private static Set<String> askedFor() {
        return all(JOB, Code.text("monitoring/alerts.yml"));
    }

    private static Predicate<String> watched() {
        var matcher = DOWN.matcher(rule("OrdersReplicaDown").at("/expr").asText());
        assertThat(matcher.find()).isTrue();
        return Pattern.compile(matcher.group(1)).asMatchPredicate();
    }

    private static JsonNode rule(String name) {
        return rules().filter(rule -> rule.path("alert").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> rules() {
        return StreamSupport.stream(
                yaml("monitoring/alerts.yml").at("/groups/0/rules").spliterator(), false);
    }

    private static JsonNode document(String kind) {
        return StreamSupport.stream(
                        new Yaml()
                                .loadAll(Code.text("k8s/base/monitoring.yaml"))
                                .spliterator(),
                        false)
                .<JsonNode>map(document -> new ObjectMapper().valueToTree(document))
                .filter(document -> document.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode yaml(String path) {
        return new ObjectMapper().valueToTree(new Yaml().load(Code.text(path)));
    }

    private static Set<String> all(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text)
                .results()
                .forEach(result -> found.add(result.group(pattern.matcher("").groupCount())));
        return found;
    }
}
