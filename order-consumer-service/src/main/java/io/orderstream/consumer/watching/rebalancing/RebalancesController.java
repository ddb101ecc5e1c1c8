package io.orderstream.consumer.watching.rebalancing;

import io.orderstream.consumer.api.InvalidParameterException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The group's rebalances, newest first, from any replica. */
@RestController
final class RebalancesController {
    private final RebalanceHistory history;

    RebalancesController(RebalanceHistory history) {
        this.history = history;
    }

    @GetMapping("/api/v1/rebalances")
    List<?> rebalances(@RequestParam @Nullable String limit) {
        if (limit == null) {
            return history.newest(50);
        }
        if (!limit.matches("[1-9][0-9]{0,2}")) {
            throw new InvalidParameterException("limit", "must be a whole number from 1 to 999");
        }
        return history.newest(Integer.parseInt(limit));
    }
}
