package io.orderstream.deadletters;

import io.orderstream.running.inspection.Coordinates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The dead letters that a redrive writes back, settled before the first is written: so a name that is none writes nothing. */
public final class RedriveChoice {
    private final Map<Coordinates, String> writable = new LinkedHashMap<>();
    private final List<String> leftAlone = new ArrayList<>();
    private final Set<Coordinates> found = new HashSet<>();
    private final int limit;

    private RedriveChoice(int limit) {
        this.limit = limit;
    }

    /** @param limit of those to be written */
    public static RedriveChoice of(DeadLetterReader deadLetters, Predicate<DeadLetter> chosen, int limit) {
        var choice = new RedriveChoice(limit);
        deadLetters.read(letter -> {
            if (chosen.test(letter)) {
                letter.original().ifPresent(original -> choice.add(letter, original));
            }
        });
        return choice;
    }

    private void add(DeadLetter letter, Coordinates original) {
        found.add(original);
        if (!letter.omitted().isEmpty()) {
            leftAlone.add(
                    original + "  left alone: " + Printable.text(letter.omitted()) + " are not in the dead letter");
        } else if (writable.size() < limit) {
            writable.put(original, Printable.text(letter.reason()));
        }
    }

    /** All that fit, whether they can be written back or not. */
    public Set<Coordinates> found() {
        return found;
    }

    /** @return with their reasons, a partition's in offset order */
    public Map<Coordinates, String> writable() {
        return writable;
    }

    /** @return a sentence for each whose content is not in the dead letter */
    public List<String> leftAlone() {
        return leftAlone;
    }

    public int beyondTheLimit() {
        return found.size() - writable.size() - leftAlone.size();
    }
}
