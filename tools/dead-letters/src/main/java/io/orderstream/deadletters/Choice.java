package io.orderstream.deadletters;

import io.orderstream.running.inspection.Coordinates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a redrive is about, settled before anything is written: so a name that is none writes nothing. */
public final class Choice {
    private final Map<Coordinates, String> writable = new LinkedHashMap<>();
    private final List<String> leftAlone = new ArrayList<>();
    private final Set<Coordinates> found = new HashSet<>();
    private final int limit;

    private Choice(int limit) {
        this.limit = limit;
    }

    /** @param limit of those to be written */
    public static Choice of(Desk desk, Predicate<Letter> chosen, int limit) {
        var choice = new Choice(limit);
        desk.read(letter -> {
            if (chosen.test(letter)) {
                letter.original().ifPresent(original -> choice.add(letter, original));
            }
        });
        return choice;
    }

    private void add(Letter letter, Coordinates original) {
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
