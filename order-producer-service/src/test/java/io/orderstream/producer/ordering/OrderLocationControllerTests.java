package io.orderstream.producer.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class OrderLocationControllerTests {
    private static final String ID = "31753da2-3448-5b11-ade7-8d67ed657685";

    @Test
    void theReaderIsSentToWhereOrdersAreRead() {
        var answer = find("https://orders.example", ID);
        assertThat(answer.getStatusCode().value()).isEqualTo(307);
        assertThat(answer.getHeaders().getLocation())
                .isEqualTo(URI.create("https://orders.example/api/v1/orders/" + ID));
    }

    @Test
    void withoutAnAddressNothingIsHere() {
        assertThat(find("", ID).getStatusCode().value()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1-1-1-1-1", "..%2f", "31753da2-3448-5b11-ade7-8d67ed657685x"})
    void whatIsNoOrderIdIsNotFound(String id) {
        assertThat(find("https://orders.example", id).getStatusCode().value()).isEqualTo(404);
    }

    private static ResponseEntity<Object> find(String base, String id) {
        return new OrderLocationController(new OrderingProperties(base)).find(id, new MockHttpServletRequest());
    }
}
