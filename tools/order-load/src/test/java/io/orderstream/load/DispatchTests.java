package io.orderstream.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DispatchTests {
    private static final long START = 1_000_000_000_000L;

    @Test
    void handsOutNoMoreThanThereIs() {
        assertThat(sizes(dispatch(25, Batching.ofSize(10), new Pace(null, null))))
                .containsExactly(10, 10, 5);
    }

    @Test
    void mixesBatchesAndSingles() {
        assertThat(sizes(dispatch(215, Batching.mixed(), new Pace(null, null))))
                .containsExactly(100, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 100, 1, 1, 1, 1, 1);
    }

    @Test
    void eachOrderIsDueAtItsTimeHoweverLateItIsAskedFor() {
        var dispatch = dispatch(1_000, Batching.ofSize(1), new Pace(200.0, null));

        var due = new ArrayList<Long>();
        for (var i = 0; i < 4; i++) {
            due.add(dispatch.next(START + 60_000_000_000L).orElseThrow().dueAt() - START);
        }

        assertThat(due).containsExactly(0L, 5_000_000L, 10_000_000L, 15_000_000L);
    }

    @Test
    void aRateAndADurationMakeANumberOfOrders() {
        var pace = new Pace(200.0, Duration.ofSeconds(3));

        assertThat(sizes(dispatch(100_000, Batching.ofSize(1), pace))).hasSize(600);
        assertThat(plan(pace).expectedOrders()).hasValue(600);
    }

    @Test
    void withoutARateTheClockEndsTheDuration() {
        var pace = new Pace(null, Duration.ofSeconds(3));
        var dispatch = dispatch(100_000, Batching.ofSize(1), pace);

        assertThat(dispatch.next(START + 2_999_999_999L)).isPresent();
        assertThat(dispatch.next(START + 3_000_000_000L)).isEmpty();
        assertThat(plan(pace).expectedOrders()).isEmpty();
    }

    @Test
    void nothingComesAfterAStop() {
        var dispatch = dispatch(100, Batching.ofSize(1), new Pace(null, null));
        dispatch.stop();

        assertThat(dispatch.next(START)).isEmpty();
    }

    private static Dispatch dispatch(long orders, Batching batching, Pace pace) {
        return new Dispatch(SyntheticSource.of(1).limitedTo(orders), batching, pace, START);
    }

    private static LoadPlan plan(Pace pace) {
        var source = new OrderSource(SyntheticSource.of(1).orders(), OptionalLong.empty());
        return new LoadPlan(source, Batching.ofSize(1), pace, 1, Duration.ZERO, 1);
    }

    private static List<Integer> sizes(Dispatch dispatch) {
        var sizes = new ArrayList<Integer>();
        for (var work = next(dispatch); work != null; work = next(dispatch)) {
            sizes.add(work.orders().size());
        }
        return sizes;
    }

    private static @Nullable Work next(Dispatch dispatch) {
        return dispatch.next(START).orElse(null);
    }
}
