package io.orderstream.deadletters;

import io.orderstream.running.Text;
import io.orderstream.running.inspection.Coordinates;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Counts the chosen dead letters by their reason and keeps the newest. */
public final class Listing {
    private static final int LONGEST_DETAIL = 90;

    /** What is shown of one, without its content. */
    record Row(
            String name,
            Instant failedAt,
            String reason,
            String detail,
            @Nullable UUID orderId,
            String key,
            String consumer,
            int bytes,
            String redrivenFrom,
            String state) {}

    private record Json(int deadLetters, int chosen, Map<String, Integer> byReason, List<Row> newest) {}

    private final PriorityQueue<Row> newest = new PriorityQueue<>(Comparator.comparing(Row::failedAt));
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Set<Coordinates> found = new HashSet<>();
    private final Map<Coordinates, Redrive> redrives;
    private final int limit;
    private int all;
    private int chosen;

    public Listing(int limit, Map<Coordinates, Redrive> redrives) {
        this.limit = limit;
        this.redrives = redrives;
    }

    public void add(DeadLetter letter, boolean isChosen) {
        all++;
        if (!isChosen) {
            return;
        }
        chosen++;
        letter.original().ifPresent(found::add);
        reasons.merge(Printable.text(letter.reason()), 1, Integer::sum);
        newest.add(row(letter));
        if (newest.size() > limit) {
            newest.remove();
        }
    }

    private Row row(DeadLetter letter) {
        var redrive = letter.original().map(redrives::get);
        var value = letter.record().value();
        return new Row(
                letter.name(),
                letter.failedAt(),
                Printable.text(letter.reason()),
                Printable.text(letter.detail()),
                letter.orderId().orElse(null),
                Printable.text(letter.record().key()),
                Printable.text(letter.consumer()),
                value == null ? 0 : value.length,
                Printable.text(letter.redrivenFrom()),
                redrive.map(Redrive::text).orElse("open"));
    }

    public Set<Coordinates> found() {
        return found;
    }

    public String json() {
        var object = new Json(all, chosen, reasons, rows());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(object) + "\n";
    }

    public String text() {
        if (chosen == 0) {
            return all == 0 ? "There are no dead letters.\n" : Text.format("None of %,d dead letters fits.%n", all);
        }
        var text = new StringBuilder(Text.format("%,d of %,d dead letters%n", chosen, all));
        reasons.forEach((reason, count) -> text.append(Text.format("  %,7d  %s%n", count, reason)));
        text.append(Text.format("%n%-10s %-20s %-20s %-36s %s%n", "RECORD", "DIED", "REASON", "KEY", "STATE"));
        for (var row : rows()) {
            text.append(Text.format(
                    "%-10s %-20s %-20s %-36s %s%n           %s%n",
                    row.name(),
                    row.failedAt().truncatedTo(ChronoUnit.SECONDS),
                    row.reason(),
                    Printable.text(row.key(), 36),
                    row.redrivenFrom().isEmpty() ? row.state() : row.state() + ", was " + row.redrivenFrom(),
                    Printable.text(row.detail(), LONGEST_DETAIL)));
        }
        if (chosen > limit) {
            text.append(Text.format("… and %,d older ones: --limit%n", chosen - limit));
        }
        return text.toString();
    }

    private List<Row> rows() {
        return newest.stream()
                .sorted(Comparator.comparing(Row::failedAt).reversed().thenComparing(Row::name))
                .toList();
    }
}
