package io.orderstream.load.foodmart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.Map;

record FoodmartStore(
        @JsonProperty("store_id") int id,
        @JsonProperty("store_country") String country) {

    /** @return the currency of each store, by its id */
    static Map<Integer, String> currencies() {
        var currencies = new HashMap<Integer, String>();
        FoodmartTable.of("store", FoodmartStore.class).forEach(store -> currencies.put(store.id(), store.currency()));
        return Map.copyOf(currencies);
    }

    private String currency() {
        return switch (country) {
            case "USA" -> "USD";
            case "Mexico" -> "MXN";
            case "Canada" -> "CAD";
            default ->
                throw new IllegalStateException("FoodMart has a store in a country without a currency: " + country);
        };
    }
}
