package io.orderstream.platform.system;

import io.orderstream.platform.process.Progress;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.platform.services.Replica;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.platform.services.StartCaches;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Makes the services' start caches that this build does not have yet. */
public record StartCacheMaking(LocalSystem system, Progress progress) implements Runnable {
    @Override
    public void run() {
        var caches = new StartCaches(system.distribution().startCaches());
        var replicas = Arrays.stream(ServiceKind.values())
                .flatMap(kind -> system.replicas(kind).limit(1))
                .filter(replica -> !caches.exists(jar(replica)))
                .toList();
        if (replicas.isEmpty()) {
            return;
        }
        var begun = System.nanoTime();
        progress.starting("start caches");
        SideBySide.run(replicas.stream()
                .<Runnable>map(replica -> () -> make(caches, replica))
                .toList());
        var all = replicas.stream().allMatch(replica -> caches.exists(jar(replica)));
        var took = Duration.ofNanos(System.nanoTime() - begun);
        progress.ready(all ? "start caches" : "no start cache", took);
    }

    private void make(StartCaches caches, Replica replica) {
        var log = system.state().log(replica.name() + "-training");
        try {
            caches.make(replica, jar(replica), log, system.platform()::part);
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e; // the start is broken off
            }
            // Otherwise the services start without it, as they did before there were caches; the log says why.
        }
    }

    private Path jar(Replica replica) {
        return replica.kind().jar(system.distribution());
    }
}
