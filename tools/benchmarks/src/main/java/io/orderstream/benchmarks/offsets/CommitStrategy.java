package io.orderstream.benchmarks.offsets;

import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** When an offset is committed, as seen from the work that it stands for. What each does is in {@link Discipline}. */
public enum CommitStrategy {
    AUTO("auto-commit", "poll(), every 0.1 s", Promise.NOTHING_LOST),
    AUTO_HANDED_OFF("auto-commit, work on another thread", "poll(), every 0.1 s", Promise.NOTHING),
    BEFORE("manual, before the work", "commitSync() after each poll()", Promise.NOTHING_TWICE),
    ASYNC("manual, after the work", "commitAsync() after each poll's work", Promise.NOTHING_LOST),
    SYNC("manual, after the work", "commitSync() after each poll's work", Promise.NOTHING_LOST),
    WITH_EFFECT("manual, stored with the effect", "the database, then commitSync()", Promise.EXACTLY_ONCE);

    /** Far below the default of 5 s: a consumer of this lab runs for a second, one in production for weeks. */
    private static final String AUTO_COMMIT_INTERVAL_MILLIS = "100";

    private final String title;
    private final String commit;
    private final Promise promise;

    CommitStrategy(String title, String commit, Promise promise) {
        this.title = title;
        this.commit = commit;
        this.promise = promise;
    }

    String title() {
        return title;
    }

    /** What commits, and when. */
    String commit() {
        return commit;
    }

    Promise promise() {
        return promise;
    }

    String group() {
        return "lab-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Map<String, Object> clientSettings() {
        return switch (this) {
            case AUTO, AUTO_HANDED_OFF ->
                Map.of(
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "true",
                        ConsumerConfig.AUTO_COMMIT_INTERVAL_MS_CONFIG,
                        AUTO_COMMIT_INTERVAL_MILLIS);
            case BEFORE, ASYNC, SYNC, WITH_EFFECT -> Map.of(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        };
    }
}
