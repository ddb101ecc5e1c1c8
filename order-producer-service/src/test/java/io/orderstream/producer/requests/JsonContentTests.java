package io.orderstream.producer.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonContentTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;",
                "application/json; charset=utf-8",
                "application/json;charset=utf8",
                "application/json;charset=UTF_8",
                "application/json;charset=\"us-ascii\"",
                "application/json;version=1;charset=ASCII"
            })
    void jsonUnderAnyNameOfUtf8OrAsciiIsReadable(String contentType) {
        assertThat(JsonContent.isReadable(contentType)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/jsonp",
                "application/json-patch+json",
                "application/json;charset=",
                "application/json;charset=utf-16",
                "application/json;charset=latin1",
                "application/json;charset=no such",
                "application/json;charset=utf-8;charset=utf-16"
            })
    void anythingElseIsNot(String contentType) {
        assertThat(JsonContent.isReadable(contentType)).isFalse();
    }

    @Test
    void aRequestThatDoesNotSayIsNot() {
        assertThat(JsonContent.isReadable(null)).isFalse();
    }
}
