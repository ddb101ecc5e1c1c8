package io.orderstream.load;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A client whose connection breaks: some requests arrive whole, and their answers never. Nobody can tell such an attempt from one that
 * was not carried out, so it has to be repeated with the same idempotency key.
 */
final class HangUps implements OrdersApi {
    private final HttpOrdersApi api;
    private final double share;
    private final RandomGenerator random;

    HangUps(HttpOrdersApi api, double share, RandomGenerator random) {
        this.api = api;
        this.share = share;
        this.random = random;
    }

    @Override
    public List<Answer> post(List<OrderRequest> orders) throws InterruptedException {
        if (!hangsUp()) {
            return api.post(orders);
        }
        api.postAndHangUp(orders);
        return Collections.nCopies(orders.size(), Answer.Unknown.noAnswer("hung up"));
    }

    private boolean hangsUp() {
        synchronized (random) {
            return random.nextDouble() < share;
        }
    }
}
