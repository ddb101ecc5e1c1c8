package io.orderstream.cli.lab;

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

/** The command on a real broker and a real database, with consumers that are really killed. */
class OffsetsLabIT {
    @Test
    void eachWayOfCommittingLosesAndRepeatsWhatItIsKnownFor() {
        var run = orders("lab", "offsets", "--records", "2000", "--crashes", "2", "--seed", "7");
        assertThat(run.exitCode()).as(run.output()).isZero();
        var outcomes = outcomes();
        assertThat(outcomes)
                .hasSize(6)
                .allSatisfy(
                        outcome -> assertThat(outcome.path("crashes").asInt()).isEqualTo(2));
        assertThat(strategies(outcomes, "lost")).containsExactly("AUTO_HANDED_OFF", "BEFORE");
        assertThat(strategies(outcomes, "repeated"))
                .contains("AUTO", "ASYNC", "SYNC")
                .doesNotContain("BEFORE", "WITH_EFFECT");
        assertThat(run.output()).contains(" lost", " come again", "nothing lost, nothing again");
    }

    @ParameterizedTest
    @CsvSource({"--records,1999,2000 to 100000", "--crashes,6,1 to 5", "--crashes,0,1 to 5"})
    void whatMakesNoSenseIsRefusedWithItsLimits(String option, String value, String limits) {
        var run = orders("lab", "offsets", option, value);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).contains(option + " is " + limits + ", not " + value);
    }

    private static List<String> strategies(List<JsonNode> outcomes, String figure) {
        return outcomes.stream()
                .filter(outcome -> outcome.path(figure).asLong() > 0)
                .map(outcome -> outcome.path("strategy").asString())
                .toList();
    }

    private static List<JsonNode> outcomes() {
        var folder = StateFolder.of(Distribution.ofThisBuild().home()).root().resolve("lab/offsets");
        var json = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("offsets.json").toFile());
        return StreamSupport.stream(json.path("measurements").spliterator(), false)
                .toList();
    }
}
