package io.orderstream.cli.deadletters;

import io.orderstream.cli.options.DurationConverter;
import io.orderstream.deadletters.DeadLetterFilter;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.inspection.Coordinates;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which dead letters are meant: the options that {@code list} and {@code redrive} have in common. All of them must fit. */
final class FilterOptions {
    @Parameters(arity = "0..*", paramLabel = "PARTITION@OFFSET", description = "These, by the record that they are of")
    private List<String> named = List.of();

    @Option(
            names = "--reason",
            paramLabel = "R",
            description = "Those dead for this reason, such as REFUSED_BY_DATABASE; list shows which there are")
    private @Nullable String reason;

    @Option(names = "--order", paramLabel = "ID", description = "Those of this order id")
    private @Nullable UUID order;

    @Option(
            names = "--since",
            paramLabel = "D",
            converter = DurationConverter.class,
            description = "Those that died within the last 30m, 2h, …")
    private @Nullable Duration since;

    @Option(names = "--redriven", description = "Also those that were written back already")
    private boolean redriven;

    boolean isEmpty() {
        return named.isEmpty() && reason == null && order == null && since == null;
    }

    /** @throws CommandFailedException if a name is none */
    DeadLetterFilter filter(Instant now) {
        return new DeadLetterFilter(names(), reason, order, since == null ? null : now.minus(since), redriven);
    }

    /** @throws CommandFailedException if one that is named is not among them */
    void check(Set<Coordinates> found) {
        var missing = names();
        missing.removeAll(found);
        if (!missing.isEmpty()) {
            throw CommandFailedException.because("there is no dead letter of "
                    + String.join(
                            ", ",
                            missing.stream().map(Coordinates::toString).sorted().toList())
                    + " that fits the other options. ./orders deadletters list shows what there is.");
        }
    }

    private Set<Coordinates> names() {
        var converter = new CoordinatesConverter();
        var names = new HashSet<Coordinates>();
        for (var name : named) {
            try {
                names.add(converter.convert(name));
            } catch (TypeConversionException e) {
                throw CommandFailedException.wrongArgument(e.getMessage() + ".");
            }
        }
        return names;
    }

    /** Reads {@code 3@42}. */
    static final class CoordinatesConverter implements ITypeConverter<Coordinates> {
        @Override
        public Coordinates convert(String value) {
            try {
                return Coordinates.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is not PARTITION@OFFSET of a record, such as 3@42");
            }
        }
    }
}
