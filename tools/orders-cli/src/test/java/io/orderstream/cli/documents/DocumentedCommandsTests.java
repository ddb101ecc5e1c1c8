package io.orderstream.cli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.cli.Orders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of commands names every command, and none that does not exist. */
class DocumentedCommandsTests {
    private static final Path README =
            Path.of(System.getProperty("orders.home", "../..")).resolve("README.md");
    private static final Pattern ROW = Pattern.compile("^\\| (`\\./orders .*?) \\| ", Pattern.MULTILINE);
    private static final Pattern CALL = Pattern.compile("\\./orders ([a-z|\\\\]+)");
    /** What the script does by itself, before there is anything built. */
    private static final Set<String> OF_THE_SCRIPT = Set.of("test", "doctor");

    @Test
    void everyCommandStandsInTheReadme() throws IOException {
        var documented = ROW.matcher(Files.readString(README))
                .results()
                .flatMap(row -> CALL.matcher(row.group(1)).results())
                .flatMap(call -> Arrays.stream(call.group(1).replace("\\", "").split("\\|")))
                .filter(command -> !OF_THE_SCRIPT.contains(command))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(commands());
    }

    private static Set<String> commands() {
        return Stream.of(Orders.commandLine())
                .flatMap(root -> root.getSubcommands().entrySet().stream())
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(command -> command.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
