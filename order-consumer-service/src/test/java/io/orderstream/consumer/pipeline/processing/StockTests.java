package io.orderstream.consumer.pipeline.processing;

import static io.orderstream.consumer.pipeline.processing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StockTests {
    private final Stock stock = new Stock(Map.of("A", 3L, "B", 1L));

    @Test
    void anOrderWithinItLacksNothing() {
        var order = anOrder().withLine("A", 3).withLine("B", 1).at(0).order();
        assertThat(stock.lacks(order)).isEmpty();
    }

    @Test
    void whatIsTakenIsLacking() {
        stock.take(anOrder().withLine("A", 1).withLine("A", 1).at(0).order());
        assertThat(stock.lacks(anOrder().withLine("A", 2).at(1).order()))
                .contains("INSUFFICIENT_STOCK: A, wanted 2, left 1");
    }

    @Test
    void theReasonIsTheSameWhateverTheOrderOfTheLines() {
        var reason = "INSUFFICIENT_STOCK: A, wanted 9, left 3";
        assertThat(stock.lacks(anOrder().withLine("B", 9).withLine("A", 9).at(0).order()))
                .contains(reason);
        assertThat(stock.lacks(anOrder().withLine("A", 9).withLine("B", 9).at(0).order()))
                .contains(reason);
    }

    @Test
    void moreThanAnIntOfOneProductIsCountedRight() {
        var order = anOrder()
                .withLine("A", Integer.MAX_VALUE)
                .withLine("A", Integer.MAX_VALUE)
                .at(0)
                .order();
        assertThat(stock.lacks(order)).contains("INSUFFICIENT_STOCK: A, wanted 4294967294, left 3");
    }
}
