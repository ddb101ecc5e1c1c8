package io.orderstream.cli.load;

import io.orderstream.cli.options.DurationConverter;
import io.orderstream.load.Batching;
import io.orderstream.load.FoodmartSource;
import io.orderstream.load.LoadPlan;
import io.orderstream.load.OrderSource;
import io.orderstream.load.Pace;
import io.orderstream.load.SyntheticSource;
import io.orderstream.load.foodmart.FoodmartYear;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code ./orders load}, as picocli fills them in. */
final class LoadOptions {
    static final long DEFAULT_SYNTHETIC_ORDERS = 10_000;
    private static final int MAX_CLIENTS = 10_000;

    @Option(
            names = "--from",
            paramLabel = "synthetic|foodmart",
            defaultValue = "synthetic",
            converter = SourceConverter.class,
            description = "Made-up orders for the 100 demo products, or 54,600 real ones: the retail sales of 1997 and"
                    + " 1998 (default: ${DEFAULT-VALUE}).")
    Source from = Source.SYNTHETIC;

    @Option(
            names = "--year",
            paramLabel = "Y",
            description = "With --from foodmart: only 1997 (20,530 orders) or 1998 (34,070).")
    @Nullable
    Integer year;

    @Option(names = "--rate", paramLabel = "R", description = "Orders a second (default: as fast as the clients can).")
    @Nullable
    Double rate;

    @Option(
            names = "--duration",
            paramLabel = "D",
            converter = DurationConverter.class,
            description = "Start no order later than this, for example 30s or 2m.")
    @Nullable
    Duration duration;

    @Option(
            names = "--orders",
            paramLabel = "N",
            description =
                    "At most so many orders (default: all of foodmart; 10,000 synthetic ones unless --duration is given).")
    @Nullable
    Long orders;

    @Option(
            names = "--batch",
            paramLabel = "B",
            description =
                    "Orders in one request, 1 to 1,000; 1 posts single orders (default: 1 for synthetic; for foodmart a"
                            + " mix, 100 in a batch and then 10 single ones).")
    @Nullable
    Integer batch;

    @Option(
            names = "--clients",
            paramLabel = "C",
            defaultValue = "8",
            description = "Clients at work at the same time, one request each (default: ${DEFAULT-VALUE}).")
    int clients;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description =
                    "Seed of every random choice (default: random, printed). Synthetic orders and their idempotency keys"
                            + " follow from it: the same seed again repeats the same orders, which must have no second effect.")
    @Nullable
    Long seed;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description =
                    "Where each attempt is written down; appended to (default: .orders/ledger.jsonl under the project's"
                            + " root, which ./orders down --wipe removes).")
    @Nullable
    Path ledger;

    @Option(
            names = "--give-up",
            paramLabel = "D",
            defaultValue = "2m",
            converter = DurationConverter.class,
            description =
                    "An order's last attempt starts no later than this after its first (default: ${DEFAULT-VALUE}).")
    Duration giveUp = Duration.ofMinutes(2);

    enum Source {
        SYNTHETIC,
        FOODMART
    }

    static final class SourceConverter implements ITypeConverter<Source> {
        @Override
        public Source convert(String value) {
            return switch (value) {
                case "synthetic" -> Source.SYNTHETIC;
                case "foodmart" -> Source.FOODMART;
                default -> throw new TypeConversionException("'" + value + "' is neither synthetic nor foodmart");
            };
        }
    }

    /** @return what is wrong with the options, in a sentence, or null if nothing is */
    @Nullable
    String complaint() {
        if (year != null && from != Source.FOODMART) {
            return "--year goes with --from foodmart";
        }
        if (year != null && FoodmartYear.of(year).isEmpty()) {
            return "--year: there are only 1997 and 1998, not " + year;
        }
        if (rate != null && !(rate > 0 && rate <= 1e6)) {
            return "--rate: more than 0 and at most 1,000,000 orders a second, not " + rate;
        }
        if (orders != null && orders < 1) {
            return "--orders: at least 1, not " + orders;
        }
        if (batch != null && (batch < 1 || batch > Batching.MAX_SIZE)) {
            return "--batch: 1 to " + Batching.MAX_SIZE + ", not " + batch;
        }
        if (clients < 1 || clients > MAX_CLIENTS) {
            return "--clients: 1 to " + MAX_CLIENTS + ", not " + clients;
        }
        return duration != null && duration.isZero() ? "--duration: longer than nothing" : null;
    }

    LoadPlan plan() {
        var chosen = seed == null ? new SplittableRandom().nextLong(1, 1_000_000_000) : seed;
        return new LoadPlan(source(chosen), batching(), new Pace(rate, duration), clients, giveUp, chosen);
    }

    private OrderSource source(long seed) {
        var source = switch (from) {
            case FOODMART -> FoodmartSource.of(years());
            case SYNTHETIC -> SyntheticSource.of(seed);
        };
        if (orders != null) {
            return source.limitedTo(orders);
        }
        return source.size().isEmpty() && duration == null ? source.limitedTo(DEFAULT_SYNTHETIC_ORDERS) : source;
    }

    private List<FoodmartYear> years() {
        return year == null
                ? List.of(FoodmartYear.values())
                : List.of(FoodmartYear.of(year).orElseThrow());
    }

    private Batching batching() {
        if (batch != null) {
            return Batching.ofSize(batch);
        }
        return switch (from) {
            case FOODMART -> Batching.mixed();
            case SYNTHETIC -> Batching.ofSize(1);
        };
    }
}
