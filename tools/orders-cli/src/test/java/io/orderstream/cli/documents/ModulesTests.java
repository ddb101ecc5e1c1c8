package io.orderstream.cli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows in {@code docs/architecture.md} are those of the poms. */
class ModulesTests {
    private static final Path HOME = Path.of(System.getProperty("orders.home", "../.."));
    private static final Pattern ARROW = Pattern.compile("^ +([a-z-]+) --> (.+)$", Pattern.MULTILINE);
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern NAME = Pattern.compile("</parent>.*?<artifactId>([^<]+)</artifactId>", Pattern.DOTALL);
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern OURS = Pattern.compile(
            "<groupId>io\\.orderstream</groupId>\\s*<artifactId>([^<]+)</artifactId>(?!.*<scope>)", Pattern.DOTALL);

    @Test
    void theArrowsAreThoseOfThePoms() throws IOException {
        var drawn = new TreeMap<String, Set<String>>();
        results(ARROW, text("docs/architecture.md"))
                .forEach(arrow -> drawn.put(
                        arrow.group(1),
                        new TreeSet<>(Arrays.asList(arrow.group(2).split(" & ")))));
        assertThat(drawn).isEqualTo(declared());
    }

    /** @return what each module compiles against and runs with, without modules that need none of ours and without distributions */
    private static Map<String, Set<String>> declared() throws IOException {
        var declared = new TreeMap<String, Set<String>>();
        for (var module : results(MODULE, text("pom.xml"))) {
            var pom = text(module.group(1) + "/pom.xml");
            var names = results(NAME, pom);
            var needed = results(DEPENDENCY, pom).stream()
                    .flatMap(dependency -> results(OURS, dependency.group(1)).stream())
                    .map(ours -> ours.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!names.isEmpty() && !needed.isEmpty()) {
                declared.put(names.getFirst().group(1), needed);
            }
        }
        return declared;
    }

    private static List<MatchResult> results(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(HOME.resolve(file));
    }
}
