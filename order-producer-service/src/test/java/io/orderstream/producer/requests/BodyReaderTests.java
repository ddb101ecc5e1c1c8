package io.orderstream.producer.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class BodyReaderTests {
    private static final int LIMIT = 20_000;

    private final Admission admission = new Admission(new RequestProperties(
            Duration.ofSeconds(7), DataSize.ofKilobytes(30), DataSize.ofKilobytes(30), 1000, DataSize.ofKilobytes(30)));
    private final Deadline deadline = Deadline.in(Duration.ofMinutes(1));

    private BodyReading read(int announced, byte[] sent) {
        try (var permits = admission.begin()) {
            return new BodyReader().read(request(announced, sent), LIMIT, permits, deadline);
        }
    }

    private static MockHttpServletRequest request(int announced, byte[] sent) {
        var request = new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return announced;
            }
        };
        request.setContentType("application/json");
        request.setContent(sent);
        return request;
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 16384, 19_999, LIMIT})
    void readsUpToTheLimitAnnouncedOrNot(int length) {
        for (var announced : new int[] {length, -1}) {
            assertThat(read(announced, bytes(length)))
                    .isInstanceOfSatisfying(
                            BodyReading.Complete.class,
                            body -> assertThat(body.bytes()).isEqualTo(bytes(length)));
        }
    }

    @ParameterizedTest
    @CsvSource({"20001,20001", "2147483647,0", "-1,20001", "-1,100000"})
    void refusesMoreThanTheLimit(int announced, int sent) {
        assertThat(read(announced, bytes(sent))).isEqualTo(new BodyReading.TooLarge(LIMIT));
    }

    @Test
    void noticesABodyThatEndsEarly() {
        assertThat(read(100, bytes(99))).isEqualTo(new BodyReading.Broken());
    }

    @Test
    void takesRoomForWhatHasComeAndNotForWhatWasAnnounced() {
        try (var hungry = admission.begin()) {
            assertThat(hungry.takeBytes(30 * 1024 - 8192)).isTrue();
            assertThat(read(LIMIT, bytes(100))).isEqualTo(new BodyReading.Broken());
            assertThat(read(LIMIT, bytes(LIMIT))).isEqualTo(new BodyReading.NoRoom());
            assertThat(read(-1, bytes(LIMIT))).isEqualTo(new BodyReading.NoRoom());
        }
        assertThat(read(LIMIT, bytes(LIMIT))).isInstanceOf(BodyReading.Complete.class);
    }

    @Test
    void givesUpWhenTheBodyTricklesPastTheDeadline() {
        var clock = new AtomicLong();
        var passed = Deadline.in(Duration.ofNanos(1), clock::getAndIncrement);
        try (var permits = admission.begin()) {
            assertThat(new BodyReader().read(request(LIMIT, bytes(100)), LIMIT, permits, passed))
                    .isEqualTo(new BodyReading.TooSlow());
        }
    }
}
