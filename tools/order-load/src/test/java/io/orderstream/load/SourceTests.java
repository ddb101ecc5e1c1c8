package io.orderstream.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.load.foodmart.FoodmartYear;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceTests {
    @Test
    void theSameSeedIsTheSameOrders() {
        assertThat(synthetic(7)).isEqualTo(synthetic(7)).isNotEqualTo(synthetic(8));
    }

    @Test
    void syntheticOrdersAreWhatTheCatalogueAndTheCurrenciesAllow() {
        assertThat(synthetic(42)).allSatisfy(order -> {
            var fractionDigits = order.currency().equals("JPY") ? 0 : 2;
            assertThat(order.customerId()).matches("c-[1-9]\\d{0,3}");
            assertThat(order.idempotencyKey()).matches("synthetic-2a-\\d+");
            assertThat(order.lines()).hasSizeBetween(1, 5).allSatisfy(line -> {
                assertThat(line.sku()).matches("SKU-1(0\\d\\d|100)").isNotEqualTo("SKU-1000");
                assertThat(line.quantity()).isPositive();
                assertThat(line.unitPrice().scale()).isEqualTo(fractionDigits);
                assertThat(line.unitPrice()).isPositive();
            });
        });
        assertThat(synthetic(42)).extracting(OrderRequest::currency).contains("EUR", "USD", "JPY");
    }

    @Test
    void foodmartIsOneYearAfterTheOtherWithoutARepeat() {
        var source = FoodmartSource.of(List.of(FoodmartYear.values()));
        var keys = new HashSet<String>();
        while (source.orders().hasNext()) {
            keys.add(source.orders().next().idempotencyKey());
        }

        assertThat(source.size()).hasValue(54_600);
        assertThat(keys).hasSize(54_600);
    }

    private static List<OrderRequest> synthetic(long seed) {
        var orders = SyntheticSource.of(seed).orders();
        return Stream.generate(orders::next).limit(500).toList();
    }
}
