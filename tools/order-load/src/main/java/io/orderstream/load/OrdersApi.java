package io.orderstream.load;

import java.util.List;

/** Somewhere to post orders to. */
@FunctionalInterface
interface OrdersApi {
    /**
     * @param orders one is posted as a single order, more as a batch
     * @return one answer per order, in their order; a lost connection is an answer too
     * @throws InterruptedException if the thread was interrupted; the outcome is then unknown
     */
    List<Answer> post(List<OrderRequest> orders) throws InterruptedException;
}
