package io.orderstream.platform.ports;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Which ports nobody listens on. */
public final class FreePorts {
    /** Below 32768: Linux takes the ports above for outgoing connections, at any moment. */
    private static final int FIRST = 23_000;

    private static final int BLOCKS = 90;
    private static final int SINGLES = FIRST + BLOCKS * BasedPorts.SIZE;
    private static final int LAST = 32_768;
    private static final int TRIES = 200;
    /** Each listens on the first port of a block, which no part uses: as long as it does, the block is this JVM's. */
    private static final Queue<ServerSocket> CLAIMS = new ConcurrentLinkedQueue<>();

    private FreePorts() {}

    /** @return a layout whose ports are all free now, and which no other JVM is given before this one ends */
    public static PortLayout layout() {
        return new BasedPorts(base());
    }

    /** @return where a block of 100 free ports begins, chosen at random and claimed, so that test runs side by side do not meet */
    public static int base() {
        var random = RandomGenerator.getDefault();
        for (var tries = 0; tries < TRIES; tries++) {
            var base = FIRST + BasedPorts.SIZE * random.nextInt(BLOCKS);
            if (IntStream.range(base, base + BasedPorts.SIZE).allMatch(FreePorts::free) && claimed(base)) {
                return base;
            }
        }
        throw new IllegalStateException(
                "no free block of ports between " + FIRST + " and " + (FIRST + BLOCKS * BasedPorts.SIZE));
    }

    /** Of two that found it free only one is here in time. */
    private static boolean claimed(int base) {
        try {
            var claim = new ServerSocket();
            claim.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), base));
            return CLAIMS.add(claim);
        } catch (IOException e) {
            return false;
        }
    }

    /** @return one port for a listener that has to come back to it, outside every layout */
    public static int one() {
        var random = RandomGenerator.getDefault();
        return random.ints(TRIES, SINGLES, LAST)
                .filter(FreePorts::free)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port between " + SINGLES + " and " + LAST));
    }

    public static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            // Connections of an earlier listener that linger in TIME_WAIT do not keep a new one from listening.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
