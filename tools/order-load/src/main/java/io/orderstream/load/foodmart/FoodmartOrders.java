package io.orderstream.load.foodmart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/**
 * The orders of one year, by day, customer and store: always the same ones in the same order. The sales tables are almost
 * but not quite sorted, so a year's lines are held (some 25 MB) and sorted before the first order comes out.
 */
public final class FoodmartOrders implements Iterator<FoodmartOrder> {
    private final Map<Integer, String> skus;
    private final Map<Integer, String> currencies;
    private final List<FoodmartSale> sales;
    private int next;

    private FoodmartOrders(Map<Integer, String> skus, Map<Integer, String> currencies, List<FoodmartSale> sales) {
        this.skus = skus;
        this.currencies = currencies;
        this.sales = sales;
    }

    public static FoodmartOrders of(FoodmartYear year) {
        var skus = FoodmartProduct.all().stream()
                .collect(Collectors.toUnmodifiableMap(FoodmartProduct::id, FoodmartProduct::sku));
        var sales = new ArrayList<FoodmartSale>(170_000);
        FoodmartTable.of(year.table(), FoodmartSale.class).forEach(sales::add);
        sales.sort(Comparator.comparing(FoodmartSale::key)); // stable: an order's lines stay as the data set has them
        return new FoodmartOrders(skus, FoodmartStore.currencies(), sales);
    }

    @Override
    public boolean hasNext() {
        return next < sales.size();
    }

    @Override
    public FoodmartOrder next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var key = sales.get(next).key();
        var lines = new ArrayList<FoodmartOrder.Line>();
        while (next < sales.size() && sales.get(next).key().equals(key)) {
            lines.add(line(sales.get(next++)));
        }
        return new FoodmartOrder(key, known(currencies, key.storeId(), "store"), lines);
    }

    private FoodmartOrder.Line line(FoodmartSale sale) {
        return new FoodmartOrder.Line(known(skus, sale.productId(), "product"), sale.quantity(), sale.unitPrice());
    }

    private static String known(Map<Integer, String> map, int id, String what) {
        var value = map.get(id);
        if (value == null) {
            throw new IllegalStateException("FoodMart has a sale with an unknown " + what + ": " + id);
        }
        return value;
    }
}
