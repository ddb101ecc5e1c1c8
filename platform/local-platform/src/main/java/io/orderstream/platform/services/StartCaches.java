package io.orderstream.platform.services;

import io.orderstream.platform.folders.Folders;
import io.orderstream.platform.process.Blueprint;
import io.orderstream.platform.process.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * Makes the cache of a service and drops those of its earlier builds. Needs neither broker nor registry nor database.
     *
     * @param replica whose ports are used meanwhile
     * @param log of the unpacking
     * @param parts makes a part of a blueprint
     * @throws RuntimeException if there is no cache then; services start without it
     */
    public void make(Replica replica, Path jar, Path log, Function<Blueprint, Part> parts) {
        var cache = StartCache.of(folder, jar);
        dropOthers(jar, cache);
        var part = parts.apply(new TrainingBlueprint(replica, jar, cache, log));
        try {
            part.start();
        } catch (RuntimeException e) {
            part.kill(); // not stopped: the JVM would write a cache of what little it has seen
            throw e;
        }
        part.stop();
        try {
            Files.move(cache.unfinished(), cache.file());
        } catch (IOException e) {
            throw new UncheckedIOException("the JVM made no cache, see " + part.log(), e);
        }
    }

    private void dropOthers(Path jar, StartCache current) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var caches = Files.newDirectoryStream(folder, StartCache.service(jar) + "-????????-????????")) {
            for (var other : caches) {
                if (!other.equals(current.folder())) {
                    Folders.delete(other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
