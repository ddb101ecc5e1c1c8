package io.orderstream.platform.kafka;

import io.orderstream.platform.ports.PortLayout;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A cluster of combined brokers and controllers on this machine. */
public record ClusterPlan(int brokers, PortLayout ports) {
    public ClusterPlan {
        if (brokers != 1 && brokers != 3) {
            throw new IllegalArgumentException("a cluster has 1 broker or 3, not " + brokers);
        }
    }

    public short replication() {
        return (short) brokers;
    }

    /** With three replicas one may be missing, and an acknowledged record is still on two disks. */
    public short minInSync() {
        return (short) (brokers == 1 ? 1 : 2);
    }

    public String bootstrapServers() {
        return listing(n -> "127.0.0.1:" + ports.broker(n));
    }

    String voters() {
        return listing(n -> n + "@127.0.0.1:" + ports.controller(n));
    }

    private String listing(IntFunction<String> entry) {
        return IntStream.rangeClosed(1, brokers).mapToObj(entry).collect(Collectors.joining(","));
    }
}
