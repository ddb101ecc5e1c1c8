package io.orderstream.producer.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.orderstream.producer.orders.Violation;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no JSON in UTF-8, and bodies that are made to hurt. */
class UnreadableBodyTests {
    private static final OrderReader READER = Orders.reader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"lines": [{"quantity": 007}]}             | line 1, column | lines[0].quantity
            {"lines": [{"quantity": +7}]}              | line 1, column | lines[0].quantity
            {"lines": [{"quantity": 1.}]}              | line 1, column | lines[0].quantity
            {"lines": [{"quantity": .5}]}              | line 1, column | lines[0].quantity
            {"customerId": 'x'}                        | line 1, column | customerId
            {"customerId": "x\\q"}                     | line 1, column | customerId
            {"customerId": "x"                         | line 1, column | customerId
            {"customerId": tru}                        | line 1, column | customerId
            {"customerId": "x",}                       | line 1, column | customerId
            {customerId: "x"}                          | line 1, column | body
            {/**/}                                     | line 1, column | body
            """)
    void syntaxErrorsSayWhereAndNeverQuote(String json, String place, String field) {
        var unreadable = Orders.unreadable(READER.readOrder(Orders.json(json)));
        assertThat(unreadable.detail()).startsWith("The body is not valid JSON, at " + place);
        assertThat(unreadable.where()).extracting(Violation::field).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}x", "{}]", "{},", "{} null"})
    void nothingFollowsTheDocument(String json) {
        Orders.unreadable(READER.readOrder(Orders.json(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void bodyIsNotEmpty(String json) {
        assertThat(Orders.unreadable(READER.readOrder(Orders.json(json))).detail())
                .isEqualTo("The body is empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void otherEncodingsAreRefused(String charset) {
        assertThat(Orders.unreadable(READER.readOrder(Orders.VALID.getBytes(Charset.forName(charset))))
                        .detail())
                .contains("UTF-8");
    }

    @Test
    void byteOrderMarkIsRefused() {
        assertThat(Orders.unreadable(READER.readOrder(Orders.json("\uFEFF" + Orders.VALID)))
                        .detail())
                .contains("byte order mark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff",
                "\u00c0\u0080",
                "\u00ed\u00a0\u0080",
                "\u00f5\u0080\u0080\u0080",
                "\u00e4",
                "\u00e2\u0082"
            })
    void invalidUtf8IsRefusedWithItsPlace(String latin1) {
        var body = Orders.VALID.replace("c-1042", latin1).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Orders.unreadable(READER.readOrder(body)).detail())
                .isEqualTo("The body is not valid UTF-8 at byte 16.");
    }

    @Test
    void longBodiesWithManyWideCharactersAreValidated() {
        var wide = "ä".repeat(5000);
        byte[] body = Orders.json(Orders.VALID.replace("c-1042", wide));
        assertThat(Orders.violations(READER.readOrder(body))).hasSize(1);
        body[6000] = (byte) 0xff;
        assertThat(Orders.unreadable(READER.readOrder(body)).detail()).contains("not valid UTF-8 at byte");
    }

    @Test
    void unescapedControlCharactersAreRefused() {
        Orders.unreadable(READER.readOrder(Orders.json(Orders.VALID.replace("c-1042", "a\u0000b"))));
        Orders.unreadable(READER.readOrder(Orders.json(Orders.VALID.replace("c-1042", "a\nb"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deepNestingIsRefused(String opening) {
        var unreadable = Orders.unreadable(READER.readOrder(Orders.json(opening.repeat(200_000))));
        assertThat(unreadable.detail()).contains("16 levels").hasSizeLessThan(200);
        assertThat(unreadable.where().toString()).hasSizeLessThan(300);
    }

    /** Written out, the first takes half a minute of a processor. */
    @ParameterizedTest
    @ValueSource(strings = {"1e99999999", "1e-99999999", "\"1e99999999\"", "\"9E2147483647\""})
    void hugeExponentsAreRefusedWithoutBeingWrittenOut(String amount) {
        assertRefusedAtOnce(Orders.VALID.replace("\"19.99\"", amount));
    }

    /** Read as a number, they take ten seconds of a processor. */
    @ParameterizedTest
    @ValueSource(strings = {"\"quantity\": 2", "\"unitPrice\": \"19.99\""})
    void veryLongNumbersAreRefusedWithoutBeingComputed(String part) {
        var name = part.substring(0, part.indexOf(':') + 1);
        assertRefusedAtOnce(Orders.VALID.replace(part, name + " " + "9".repeat(900_000)));
    }

    /** The processor's time, not the clock's: a machine that stands still for a moment says nothing about the reader. */
    private static void assertRefusedAtOnce(String json) {
        byte[] body = Orders.json(json);
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        assertThat(Orders.violations(READER.readOrder(body))).hasSize(1);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    /** Whatever comes, it is read, refused or invalid, and never an exception. */
    @Test
    void mutatedOrdersNeverBreakTheReader() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++) {
            byte[] body = Orders.json("[" + Orders.VALID + "]");
            for (var flips = random.nextInt(4); flips >= 0; flips--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> READER.readBatch(body)).as("seed %d", seed).doesNotThrowAnyException();
            assertThatCode(() -> READER.readOrder(body)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }
}
