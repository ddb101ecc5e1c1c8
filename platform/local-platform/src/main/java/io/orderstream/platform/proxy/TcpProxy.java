package io.orderstream.platform.proxy;

import io.orderstream.platform.ports.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands on 127.0.0.1 in front of a server and breaks its network: slow, cut, half-open, or cut at the worst moment. For
 * drills and tests of what a service does then with its database, its registry or its broker (whose advertised address must be
 * the proxy's). It lives in this process and adds some 50 µs to a round trip. When the server itself is away, a client is accepted
 * and then reset.
 *
 * <p>Safe for use by several threads. A cut that is armed, and a delay, survive {@link #cut} and {@link #heal}.
 */
public final class TcpProxy implements AutoCloseable {
    private static final int BACKLOG = 256;

    private final InetSocketAddress target;
    private final InetSocketAddress address;
    private final Supplier<ClientWatch> watches;
    private final Network network = new Network();
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable ServerSocket listener;

    private TcpProxy(int port, InetSocketAddress target, Supplier<ClientWatch> watches) {
        this.target = target;
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.watches = watches;
    }

    /** A healthy network on a free port. */
    public static TcpProxy to(String host, int port) {
        return to(host, port, ClientWatch.NOTHING);
    }

    /** @param watches tell the moment for {@link #cutAfter}; they have to see a connection from its beginning */
    public static TcpProxy to(String host, int port, Supplier<ClientWatch> watches) {
        return on(FreePorts.one(), new InetSocketAddress(host, port), watches);
    }

    /** @param port to listen on */
    public static TcpProxy on(int port, InetSocketAddress target, Supplier<ClientWatch> watches) {
        var proxy = new TcpProxy(port, target, watches);
        proxy.heal();
        return proxy;
    }

    public int port() {
        return address.getPort();
    }

    /** How many clients are connected. */
    public int connections() {
        return links.size();
    }

    /** Holds every byte back for so long, from now on; what is under way keeps its own delay. */
    public void delay(Duration toServer, Duration toClient) {
        network.delay(toServer, toClient);
    }

    /** Resets all connections and refuses new ones. */
    public void cut() {
        lock.lock();
        try {
            if (listener != null) {
                listener.close();
                listener = null;
            }
            links.forEach(Link::reset);
            network.gate().open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    /** Connections stay and new ones are taken, but nothing gets through, not even that one side has gone; {@link #heal} lets it all go on. */
    public void halfOpen() {
        network.gate().shut();
        listen();
    }

    /** Ends {@link #cut} and {@link #halfOpen}, not the delay. */
    public void heal() {
        network.gate().open();
        listen();
    }

    /** Cuts one connection when its watch sees what it looks for, from now on; replaces an earlier one that has not happened. */
    public Cut cutAfter(Delivery delivery) {
        var cut = new Cut(delivery);
        network.arm(cut);
        return cut;
    }

    /** Resets everything; the port is free when it returns. */
    @Override
    public void close() {
        cut();
    }

    private void listen() {
        lock.lock();
        try {
            if (listener == null) {
                var socket = new ServerSocket();
                socket.setReuseAddress(true); // connections that linger in TIME_WAIT must not keep us from healing
                socket.bind(address, BACKLOG);
                listener = socket;
                Thread.ofVirtual().name("proxy-" + port()).start(() -> accept(socket));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + address, e);
        } finally {
            lock.unlock();
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                begin(from, from.accept());
            } catch (IOException e) {
                // The listener was closed, or this one client has gone before it was taken.
            }
        }
    }

    /** Under the lock: a client that was taken while {@link #cut} ran must not outlive it. */
    private void begin(ServerSocket from, Socket client) {
        var link = new Link(client, network, watches.get());
        lock.lock();
        try {
            if (from.isClosed()) {
                link.reset();
                return;
            }
            links.add(link);
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name("proxy-" + port() + "-link").start(() -> {
            try {
                link.run(target);
            } finally {
                links.remove(link);
            }
        });
    }
}
