package io.orderstream.platform.process;

import io.orderstream.platform.StrayProcesses;
import io.orderstream.running.StateFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A program that starts its parts again as soon as one is dead, and whose hook kills them: what a drill is when Ctrl-C comes. */
final class Restorer {
    static final int PARTS = 4;

    private Restorer() {}

    public static void main(String[] arguments) {
        var state = new StateFolder(Path.of(arguments[0]));
        new StrayProcesses(state).killAtExit();
        var parts = IntStream.range(0, PARTS)
                .mapToObj(number -> new Sleeper("sleeper-" + number, state.root()))
                .map(sleeper -> new ChildProcess(sleeper, state.processes(), state.log(sleeper.name())))
                .toList();
        while (true) {
            parts.forEach(Restorer::launch);
        }
    }

    private static void launch(Part part) {
        try {
            part.launch();
        } catch (PartFailedException _) {
            // As a drill does, it goes on with the next.
        }
    }

    private record Sleeper(String name, Path folder) implements Blueprint {
        @Override
        public Launch prepare() {
            return new Launch(List.of("sleep", "60"), Map.of(), folder);
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public List<Integer> ports() {
            return List.of();
        }
    }
}
