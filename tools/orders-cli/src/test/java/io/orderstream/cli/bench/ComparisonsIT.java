package io.orderstream.cli.bench;

import static io.orderstream.cli.CommandRun.orders;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.platform.folders.Distribution;
import io.orderstream.running.StateFolder;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That the benchmarks measure what they say, on real parts; how fast anything is, is not a test's business. */
class ComparisonsIT {
    private static final StateFolder USUAL =
            StateFolder.of(Distribution.ofThisBuild().home());

    @Test
    void singlesAndBatchesAreTakenInBesideTheirReferences() {
        var run = orders("bench", "ingest", "--rounds", "1", "--seconds", "1", "--clients", "8");
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("| single orders |", "| orders in batches of 100 |");
        assertThat(measurements("ingest"))
                .hasSize(4)
                .allSatisfy(figure -> assertThat(figure.path("value").asLong()).isPositive());
    }

    @Test
    void aBacklogIsWorkedOffByTheListenerAndByTheReplica() {
        var run = orders("bench", "consume", "--rounds", "1", "--backlog", "10000", "--tutorial", "1000");
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(measurements("consume"))
                .hasSize(2)
                .allSatisfy(figure -> assertThat(figure.path("value").asLong()).isPositive());
        assertThat(USUAL.root().resolve("bench/consume/data"))
                .as("gigabytes are not left behind")
                .doesNotExist();
    }

    @Test
    void anOrdersAgeIsMeasuredBesideABareRoundTrip() {
        var run = orders("bench", "latency", "--rounds", "1", "--seconds", "2", "--rate", "50", "--warm-up", "1");
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(measurements("latency"))
                .hasSize(2)
                .allSatisfy(figure -> assertThat(figure.path("value").asLong()).isPositive());
    }

    @ParameterizedTest
    @CsvSource({
        "ingest,--clients,0,1 to 1000",
        "ingest,--rounds,101,1 to 100",
        "consume,--backlog,9999,10000 to 3000000",
        "scaling,--seconds,9,10 to 600"
    })
    void whatMakesNoSenseIsRefusedWithItsLimits(String bench, String option, String value, String limits) {
        var run = orders("bench", bench, option, value);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).contains(option + " is " + limits + ", not " + value);
    }

    private static List<JsonNode> measurements(String bench) {
        var json = JsonMapper.builder()
                .build()
                .readTree(USUAL.root()
                        .resolve("bench")
                        .resolve(bench)
                        .resolve(bench + ".json")
                        .toFile());
        return StreamSupport.stream(json.path("measurements").spliterator(), false)
                .toList();
    }
}
