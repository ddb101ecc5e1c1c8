package io.orderstream.platform.services;

import io.orderstream.platform.folders.Folders;
import io.orderstream.platform.process.Blueprint;
import io.orderstream.platform.process.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/**
 * What makes services start in less than half of the processor time, made once for each build.
 *
 * @param folder of all caches; each has its own in it
 */
public record StartCaches(Path folder) {

    public boolean exists(Path jar) {
        return StartCache.of(folder, jar).exists();
    }

    /**
     * Makes the cache of a service, unless another process is faster, and drops those of its earlier builds. Needs neither broker nor
     * registry nor database.
     *
     * @param replica whose ports are used meanwhile
     * @param log of the unpacking
     * @param parts makes a part of a blueprint
     * @throws RuntimeException if there is no cache then; services start without it
     */
    public void make(Replica replica, Path jar, Path log, Function<Blueprint, Part> parts) {
        var cache = StartCache.of(folder, jar);
        try (var file = lockFile(jar);
                var _ = file.lock()) {
            if (!cache.exists()) {
                dropOthers(jar, cache);
                train(replica, jar, cache, log, parts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no start cache could be made of " + jar, e);
        }
    }

    private FileChannel lockFile(Path jar) throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(
                folder.resolve(StartCache.service(jar) + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void train(Replica replica, Path jar, StartCache cache, Path log, Function<Blueprint, Part> parts)
            throws IOException {
        var part = parts.apply(new TrainingBlueprint(replica, jar, cache, log));
        try {
            part.start();
        } catch (RuntimeException e) {
            part.kill(); // not stopped: the JVM would write a cache of what little it has seen
            throw e;
        }
        part.stop();
        Files.move(cache.unfinished(), cache.file()); // missing if the JVM made none; its log says why
    }

    private void dropOthers(Path jar, StartCache current) throws IOException {
        try (var caches = Files.newDirectoryStream(folder, StartCache.service(jar) + "-????????-????????")) {
            for (var other : caches) {
                if (!other.equals(current.folder())) {
                    Folders.delete(other);
                }
            }
        }
    }
}
