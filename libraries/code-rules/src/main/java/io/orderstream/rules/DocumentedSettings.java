package io.orderstream.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a document says about settings, in table rows such as
 * <pre>
 * | `orders.requests.max-body`, `max-batch-body` | 1MB, 8MB | larger is 413 |
 * </pre>
 * A setting that comes from the environment is documented by its variable's name, anywhere in the text.
 *
 * @param defaults by name; an empty text where the document says "empty" or "none"
 */
public record DocumentedSettings(Map<String, String> defaults, String text) {
    private static final Pattern NAME = Pattern.compile("`([a-z0-9.-]+)`");

    /** @param document below the project's folder */
    public static DocumentedSettings in(String document) throws IOException {
        return of(Files.readString(Path.of(System.getProperty("orders.home", ".."), document)));
    }

    static DocumentedSettings of(String text) {
        var defaults = new TreeMap<String, String>();
        text.lines().filter(line -> line.startsWith("| `orders.")).forEach(row -> addRow(row, defaults));
        return new DocumentedSettings(defaults, text);
    }

    private static void addRow(String row, Map<String, String> defaults) {
        var cells = row.split("\\|", -1);
        var names =
                NAME.matcher(cells[1]).results().map(found -> found.group(1)).toList();
        var values = cells[2].replace("`", "").strip().split(", ", -1);
        assertThat(values).as("one default for each name in: %s", row).hasSameSizeAs(names);
        var prefix = prefix(names.getFirst());
        for (var i = 0; i < values.length; i++) {
            var name = i == 0 ? names.getFirst() : prefix + "." + names.get(i);
            var value = values[i].equals("empty") || values[i].equals("none") ? "" : values[i];
            assertThat(defaults.put(name, value)).as("%s stands once", name).isNull();
        }
    }

    /** That the document has exactly the service's settings, of those whose prefix is one of the service's. */
    public void assertAreThoseOf(DeclaredSettings service) {
        var prefixes = service.defaults().keySet().stream()
                .map(DocumentedSettings::prefix)
                .collect(Collectors.toSet());
        var ofTheService = defaults.entrySet().stream()
                .filter(setting -> prefixes.contains(prefix(setting.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(ofTheService)
                .as("settings and their defaults")
                .containsExactlyInAnyOrderEntriesOf(service.defaults());
        assertThat(text).as("variables of the environment").contains(service.environment());
    }

    private static String prefix(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
