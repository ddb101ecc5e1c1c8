package io.orderstream.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class SchemaTextTests {
    private static final String JAVA_STRING = "{\"type\":\"string\",\"avro.java.string\":\"String\"}";

    @Test
    void javaStringIsLeftOutWhereverATypeCanStand() {
        var text = new SchemaText(true, Set.of()).of(record(JAVA_STRING));
        assertThat(text)
                .doesNotContain("\"avro.java.string\":\"String\"")
                .contains("\"default\":{\"avro.java.string\"");
        assertThat(parse(text)).isEqualTo(record("\"string\""));
    }

    @Test
    void javaStringStaysIfAskedTo() {
        assertThat(new SchemaText(false, Set.of()).of(record(JAVA_STRING))).contains("\"avro.java.string\":\"String\"");
    }

    @Test
    void referencedTypeIsNamedNotRepeated() {
        var outer = parse("""
                {"type": "record", "name": "Outer", "namespace": "a.b", "fields": [
                  {"name": "inner", "type": ["null", {"type": "record", "name": "Inner", "fields": []}]},
                  {"name": "again", "type": "Inner"}]}""");
        assertThat(new SchemaText(true, Set.of("a.b.Inner")).of(outer))
                .isEqualTo("{\"type\":\"record\",\"name\":\"Outer\",\"namespace\":\"a.b\",\"fields\":["
                        + "{\"name\":\"inner\",\"type\":[\"null\",\"a.b.Inner\"]},"
                        + "{\"name\":\"again\",\"type\":\"Inner\"}]}");
    }

    /** The property's name as a key of a default value is content. */
    private static Schema record(String string) {
        var map = "{\"type\":\"map\",\"values\":%s%s}"
                .formatted(string, string.startsWith("{") ? ",\"avro.java.string\":\"String\"" : "");
        return parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":["
                + "{\"name\":\"s\",\"type\":" + string + "},"
                + "{\"name\":\"u\",\"type\":[\"null\"," + string + "]},"
                + "{\"name\":\"a\",\"type\":{\"type\":\"array\",\"items\":" + string + "}},"
                + "{\"name\":\"m\",\"type\":" + map + ",\"default\":{\"avro.java.string\":\"x\"}}]}");
    }

    private static Schema parse(String text) {
        return new Schema.Parser().parse(text);
    }
}
