package io.orderstream.load.foodmart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A product of the data set. */
public record FoodmartProduct(
        @JsonProperty("product_id") int id,
        @JsonProperty("SKU") String sku,
        @JsonProperty("product_name") String name,
        @JsonProperty("SRP") BigDecimal price) {

    /** @return all 1,560, in the data set's order */
    public static List<FoodmartProduct> all() {
        var products = new ArrayList<FoodmartProduct>(1560);
        FoodmartTable.of("product", FoodmartProduct.class).forEach(products::add);
        return List.copyOf(products);
    }
}
