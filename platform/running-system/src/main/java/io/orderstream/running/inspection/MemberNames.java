package io.orderstream.running.inspection;

import java.util.Collection;
import java.util.Comparator;

/** Which replica a group's member is. */
public record MemberNames(Collection<String> replicas) {
    /**
     * A replica gives its name as client id, and the listener container adds a number to it: consumer-1-0. The longest
     * name that fits is meant, for consumer-1 is also the start of consumer-10.
     *
     * @return the replica's name, or the client id itself for a member that is none of ours
     */
    public String of(String clientId) {
        return replicas.stream()
                .filter(name -> clientId.equals(name) || clientId.startsWith(name + "-"))
                .max(Comparator.comparingInt(String::length))
                .orElse(clientId);
    }
}
