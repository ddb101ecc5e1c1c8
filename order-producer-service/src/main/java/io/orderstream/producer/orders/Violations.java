package io.orderstream.producer.orders;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one order, up to a limit: a hostile order must not make a long answer. */
public final class Violations {
    private final int limit;
    private final List<Violation> found = new ArrayList<>(0);

    public Violations(int limit) {
        this.limit = limit;
    }

    public void add(String field, String message) {
        if (found.size() < limit) {
            found.add(new Violation(field, message));
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Violation> toList() {
        return List.copyOf(found);
    }
}
