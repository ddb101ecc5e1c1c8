package io.orderstream.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What of the caller's environment reaches the processes of the system: the short list in {@code environment.allowed}, which the
 * script reads as well. Everything else that they have is given to them by name.
 */
public final class AllowedEnvironment {
    /** So that every program reads and writes names of files and text alike, whatever the caller's locale. */
    private static final Map<String, String> LOCALE = Map.of("LC_ALL", "C.UTF-8");

    private static final List<Line> LINES = read();

    private record Line(Pattern name, List<String> who) {
        static Line of(String text) {
            var words = List.of(text.trim().split("\\s+"));
            var name = Pattern.compile(words.getFirst().replace("*", ".*"));
            return new Line(name, words.subList(1, words.size()));
        }
    }

    private AllowedEnvironment() {}

    /** For any process, before what it is given by name. */
    static Map<String, String> ofAll(Map<String, String> caller) {
        return pick(caller, "all");
    }

    /** Settings of producers and consumers, which anybody may set for the system that he starts. */
    public static Map<String, String> ofServices() {
        return pick(System.getenv(), "service");
    }

    /** A program with nothing of this process's environment but what the list lets through. */
    public static ProcessBuilder program(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(ofAll(System.getenv()));
        return builder;
    }

    static Map<String, String> pick(Map<String, String> caller, String who) {
        var picked = new HashMap<>(who.equals("all") ? LOCALE : Map.of());
        caller.forEach((name, value) -> {
            if (LINES.stream()
                    .anyMatch(line -> line.who().contains(who)
                            && line.name().matcher(name).matches())) {
                picked.put(name, value);
            }
        });
        return picked;
    }

    private static List<Line> read() {
        try (var resource = AllowedEnvironment.class.getResourceAsStream("/environment.allowed")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
