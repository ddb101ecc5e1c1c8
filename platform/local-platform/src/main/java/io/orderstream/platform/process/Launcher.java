package io.orderstream.platform.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts processes that outlive this one and do not hear the Ctrl-C meant for it. */
final class Launcher {
    private static final Optional<String> SETSID = program("setsid");

    private Launcher() {}

    /** @param log what the process prints is added at its end */
    static ProcessIdentity launch(Launch launch, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.createDirectories(launch.folder());
            var command = new ArrayList<String>();
            // A session of its own. setsid replaces itself by the command, so the pid that we see is the part's.
            SETSID.ifPresent(command::add);
            if (launch.background()) {
                command.addAll(Background.prefix(SETSID.isPresent()));
            }
            command.addAll(launch.command());
            var builder = AllowedEnvironment.program(command)
                    .directory(launch.folder().toFile())
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().putAll(launch.environment());
            var pid = builder.start().pid();
            return ProcessIdentity.of(pid).orElseGet(() -> new ProcessIdentity(pid, -1));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + launch.command().getFirst(), e);
        }
    }

    static Optional<String> program(String name) {
        return List.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator, -1)).stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
