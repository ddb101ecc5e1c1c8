package io.orderstream.load.foodmart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/** A row of the sales tables: so many pieces of one product, sold together for {@code storeSales}. */
record FoodmartSale(
        @JsonProperty("product_id") int productId,
        @JsonProperty("time_id") int timeId,
        @JsonProperty("customer_id") int customerId,
        @JsonProperty("store_id") int storeId,
        @JsonProperty("store_sales") BigDecimal storeSales,
        @JsonProperty("unit_sales") BigDecimal unitSales) {

    FoodmartKey key() {
        return new FoodmartKey(timeId, customerId, storeId);
    }

    /** @throws ArithmeticException unless it is whole */
    int quantity() {
        return unitSales.intValueExact();
    }

    /**
     * @return the price of one piece, two fraction digits
     * @throws ArithmeticException unless it is exact to the cent, so that no total can be off by a rounding
     */
    BigDecimal unitPrice() {
        return storeSales.divide(unitSales).setScale(2);
    }
}
