package io.orderstream.producer.ordering;

import io.orderstream.producer.orders.Violation;
import io.orderstream.producer.problems.Problems;
import java.util.ArrayList;
import java.util.List;

/** Waits for a batch's orders, all inside the one deadline of the request, and answers for each. */
final class BatchItems {
    private final Acknowledgements acknowledgements;
    private final OrderMetrics metrics;

    BatchItems(Acknowledgements acknowledgements, OrderMetrics metrics) {
        this.acknowledgements = acknowledgements;
        this.metrics = metrics;
    }

    /** One answer per item, in order. */
    List<ItemAnswer> answers(List<BatchItem> items, OpenRequest request) {
        return acknowledgements.timed(() -> inOrder(items, request));
    }

    private List<ItemAnswer> inOrder(List<BatchItem> items, OpenRequest request) {
        List<ItemAnswer> answers = new ArrayList<>(items.size());
        for (int index = 0; index < items.size(); index++) {
            answers.add(answer(index, items.get(index), request));
        }
        return answers;
    }

    private ItemAnswer answer(int index, BatchItem item, OpenRequest request) {
        return switch (item) {
            case BatchItem.Invalid(List<Violation> violations) -> {
                metrics.count(OrderResult.INVALID);
                yield ItemAnswer.refused(index, Problems.invalid(violations, request.id()));
            }
            case BatchItem.Sent(Placement placement, boolean keyed) ->
                switch (acknowledgements.outcome(placement, request.deadline())) {
                    case OrderOutcome.Accepted accepted -> ItemAnswer.accepted(index, accepted);
                    case OrderOutcome.NotAccepted failed ->
                        ItemAnswer.refused(index, OutcomeProblems.of(failed, keyed, request.id()));
                };
        };
    }
}
