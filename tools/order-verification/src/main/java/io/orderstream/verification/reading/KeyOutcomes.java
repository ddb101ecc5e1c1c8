package io.orderstream.verification.reading;

import io.orderstream.verification.checking.KeyOutcome;
import io.orderstream.verification.ledger.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of each idempotency key in the ledger. Keys are held as 128-bit digests. */
final class KeyOutcomes {
    private static final int EXAMPLES = 1_000;

    private final Ids keys = new Ids();
    private final Ids orders = new Ids();
    private final List<String> keysWithTwoOrders = new ArrayList<>();
    private @Nullable KeyOutcome[] outcomes = new KeyOutcome[1 << 10];
    private int[] orderOf = new int[1 << 10];

    void add(String key, Outcome outcome) {
        var number = number(key);
        var before = outcomes[number];
        var now = keyOutcome(outcome);
        // In the order of KeyOutcome's constants the greatest decides: ok beats unknown, unknown beats fail.
        outcomes[number] = before == null || now.compareTo(before) > 0 ? now : before;
    }

    /** The key was accepted as this order. */
    void accepted(String key, UUID order) {
        var number = number(key);
        var accepted = orders.number(order) + 1; // 0 is: none yet
        if (orderOf[number] != 0 && orderOf[number] != accepted && keysWithTwoOrders.size() < EXAMPLES) {
            keysWithTwoOrders.add(key);
        }
        orderOf[number] = accepted;
    }

    private int number(String key) {
        var number = keys.number(digest(key.getBytes(StandardCharsets.UTF_8)));
        if (number == outcomes.length) {
            outcomes = Arrays.copyOf(outcomes, 2 * number);
            orderOf = Arrays.copyOf(orderOf, 2 * number);
        }
        return number;
    }

    KeyOutcome of(byte[] key) {
        var number = keys.find(digest(key));
        return number < 0 ? KeyOutcome.ABSENT : Objects.requireNonNull(outcomes[number]);
    }

    Map<KeyOutcome, Long> counts() {
        return Arrays.stream(outcomes, 0, keys.size())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    List<String> keysWithTwoOrders() {
        return keysWithTwoOrders;
    }

    private static UUID digest(byte[] key) {
        return UUID.nameUUIDFromBytes(key);
    }

    private static KeyOutcome keyOutcome(Outcome outcome) {
        return switch (outcome) {
            case OK -> KeyOutcome.ACCEPTED;
            case UNKNOWN -> KeyOutcome.OPEN;
            case FAIL -> KeyOutcome.FAILED;
        };
    }
}
