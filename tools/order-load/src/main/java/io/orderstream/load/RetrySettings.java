package io.orderstream.load;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a client keeps at an order.
 *
 * @param giveUp no attempt starts later than this after the order's first one
 */
record RetrySettings(RetryPolicy policy, Duration giveUp, RandomGenerator random) {}
