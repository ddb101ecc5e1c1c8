package io.orderstream.verification;

import io.orderstream.verification.judging.Finding;
import io.orderstream.verification.judging.Verdict;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A verdict for programs: one object, the contract's figures at its top level. */
public final class VerdictJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VerdictJson() {}

    public static String of(Verdict verdict) {
        var json = new LinkedHashMap<String, Object>();
        json.put("holds", verdict.isOk());
        var counts = verdict.counts();
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
        for (var finding : Finding.values()) {
            json.put(finding.label(), verdict.count(finding));
            if (verdict.count(finding) > 0) {
                examples.put(finding.label(), verdict.examples(finding));
            }
        }
        json.put("totals", verdict.totals());
        json.put("examples", examples);
        json.put("verdict", VerdictText.lastLine(verdict));
        return JSON.writeValueAsString(json);
    }
}
