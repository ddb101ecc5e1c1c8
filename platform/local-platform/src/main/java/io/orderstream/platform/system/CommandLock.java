package io.orderstream.platform.system;

import io.orderstream.running.CommandFailedException;
import io.orderstream.running.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Keeps two commands from starting and stopping the same system at the same time. It ends with the process that holds it. */
public record CommandLock(FileChannel channel) implements AutoCloseable {
    public static CommandLock take(StateFolder state) {
        try {
            Files.createDirectories(state.root());
            var channel = FileChannel.open(
                    state.root().resolve("command.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                return new CommandLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw CommandFailedException.because(
                "another ./orders is starting or stopping this system just now. Wait until it has finished.");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this JVM
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
