package io.orderstream.verification.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTests {
    /** Random ids and such as differ in one bit or count on: a HashMap has to say the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void numbersLikeAMapWould(long seed) {
        var random = new Random(seed);
        var ids = new Ids();
        var expected = new HashMap<UUID, Integer>();
        for (var i = 0; i < 100_000; i++) {
            var id = switch (random.nextInt(3)) {
                case 0 -> new UUID(random.nextLong(), random.nextLong());
                case 1 -> new UUID(0, random.nextInt(20_000));
                default -> new UUID(1L << random.nextInt(64), 1L << random.nextInt(64));
            };
            expected.putIfAbsent(id, expected.size());
            assertThat(ids.number(id)).as("seed %d", seed).isEqualTo(expected.get(id));
        }

        assertThat(ids.size()).isEqualTo(expected.size());
        expected.forEach((id, number) -> {
            assertThat(ids.find(id)).isEqualTo(number);
            assertThat(ids.get(number)).isEqualTo(id);
        });
        assertThat(ids.find(new UUID(5, 5))).isEqualTo(-1);
    }
}
