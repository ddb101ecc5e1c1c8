package io.orderstream.platform.proxy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What all connections of one proxy have in common, changed while they are open. */
final class Network {
    private final Gate gate = new Gate();
    private final AtomicReference<Duration> toServer = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Duration> toClient = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Optional<Cut>> armed = new AtomicReference<>(Optional.empty());

    Gate gate() {
        return gate;
    }

    Duration delayToServer() {
        return toServer.get();
    }

    Duration delayToClient() {
        return toClient.get();
    }

    void delay(Duration server, Duration client) {
        toServer.set(server);
        toClient.set(client);
    }

    void arm(Cut cut) {
        armed.set(Optional.of(cut));
    }

    /** @return the armed cut, for the first connection that asks */
    Optional<Cut> takeCut() {
        return armed.get().filter(Cut::take);
    }
}
