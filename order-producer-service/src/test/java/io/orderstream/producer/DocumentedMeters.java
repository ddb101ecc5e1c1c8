package io.orderstream.producer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What docs/observability-producer.md says about instruments. */
public final class DocumentedMeters {
    private static final Pattern PROMETHEUS_NAME = Pattern.compile("\\| `([a-z]+(?:_[a-z0-9]+)+)`");

    private DocumentedMeters() {}

    public static String text() {
        try {
            return Files.readString(
                    Path.of(System.getProperty("orders.home", ".."), "docs", "observability-producer.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words in the line of a tag's values. */
    public static List<String> values(String tag) {
        return text().lines()
                .filter(line -> line.startsWith("| " + tag + " |"))
                .flatMap(line -> Pattern.compile("[^a-z_]+").splitAsStream(line))
                .toList();
    }

    public static String value(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Names that stand in a table's column of Prometheus names. */
    public static Set<String> prometheusNames() {
        var names = new TreeSet<String>();
        text().lines()
                .filter(line -> !line.contains("rate("))
                .forEach(line -> PROMETHEUS_NAME.matcher(line).results().forEach(found -> names.add(found.group(1))));
        return names;
    }
}
