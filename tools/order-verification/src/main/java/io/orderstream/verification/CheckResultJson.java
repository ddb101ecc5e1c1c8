package io.orderstream.verification;

import io.orderstream.verification.checking.Books;
import io.orderstream.verification.checking.CheckResult;
import io.orderstream.verification.checking.ViolationKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A check's result for programs: one object, the contract's figures at its top level. */
public final class CheckResultJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CheckResultJson() {}

    public static String of(CheckResult result) {
        var json = new LinkedHashMap<String, Object>();
        json.put("holds", result.isOk());
        var counts = result.counts();
        json.put("accepted", counts.accepted());
        json.put("failed", counts.failed());
        json.put("unknown", counts.unknown());
        json.put("processed", counts.processed());
        json.put("confirmed", counts.confirmed());
        json.put("rejected", counts.rejected());
        json.put("redelivered", counts.redelivered());
        json.put("deadLettered", counts.deadLettered());
        json.put("records", counts.records());
        json.put("repeatsOnTopic", counts.repeatsOnTopic());
        var examples = new TreeMap<String, Object>();
        for (var kind : ViolationKind.values()) {
            json.put(kind.label(), result.count(kind));
            if (result.count(kind) > 0) {
                examples.put(kind.label(), result.examples(kind));
            }
        }
        json.put("sums", sums(result.books()));
        json.put("totals", result.totals());
        json.put("examples", examples);
        json.put("verdict", CheckResultText.lastLine(result));
        return JSON.writeValueAsString(json);
    }

    /** Plain text: a program that reads a number as a double would round it. */
    private static Map<String, String> sums(Books books) {
        var sums = new LinkedHashMap<String, String>();
        sums.put("orders", books.orders().total().toPlainString());
        sums.put("orderLines", books.lines().total().toPlainString());
        var warehouse = books.warehouse();
        if (warehouse != null) {
            sums.put("warehouseOrders", warehouse.orders().total().toPlainString());
            sums.put("warehouseOrderLines", warehouse.lines().total().toPlainString());
        }
        return sums;
    }
}
