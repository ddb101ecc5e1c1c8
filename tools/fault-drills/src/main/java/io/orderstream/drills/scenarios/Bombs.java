package io.orderstream.drills.scenarios;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Headers that have crashed consumers: classes to load, types to instantiate, sizes too large, bytes that are no text. */
final class Bombs {
    private static final int MANY = 2_000;
    private static final int LONG = 200_000;

    private Bombs() {}

    static List<Header> headers() {
        var named = Stream.of(
                header("spring_json_header_types", "{\"x\":\"javax.script.ScriptEngineManager\",\"y\":[[[[\"\"]]]]}"),
                header("__TypeId__", "java.lang.ProcessBuilder"),
                header("traceparent", "00-" + "z".repeat(40) + "-\u0000-ff"),
                header("idempotency-key", "k".repeat(LONG)),
                header("request-fingerprint", "\u0000<script>alert(1)</script>"),
                header("", "no name"),
                new RecordHeader("not-utf-8", new byte[] {(byte) 0xc3, 0x28, (byte) 0xff}),
                new RecordHeader("null-value", (byte[]) null));
        return Stream.concat(named, IntStream.range(0, MANY).mapToObj(i -> header("many-" + i % 7, "v" + i)))
                .toList();
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
