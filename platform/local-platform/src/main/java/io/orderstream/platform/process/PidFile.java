package io.orderstream.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Remembers which process is a part, for the next command and for a clean-up after a crash of this one. It is written at
 * once after the launch and holds pid and start time.
 */
record PidFile(Path path) {

    Optional<ProcessIdentity> read() {
        try {
            var fields = Files.readString(path).trim().split(" ", -1);
            return fields.length == 2
                    ? Optional.of(new ProcessIdentity(Long.parseLong(fields[0]), Long.parseLong(fields[1])))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void write(ProcessIdentity process) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var draft = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(draft, process.pid() + " " + process.startTicks() + "\n");
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
