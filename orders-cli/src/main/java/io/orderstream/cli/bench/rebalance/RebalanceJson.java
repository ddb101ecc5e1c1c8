package io.orderstream.cli.bench.rebalance;

import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Every figure, for whoever wants to count otherwise. */
record RebalanceJson(List<Measurement> measured, Conditions conditions) {
    String text() {
        var root = new LinkedHashMap<String, Object>();
        root.put("conditions", conditions);
        root.put("measurements", measured);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
