/**
 * A system that runs, seen from outside: {@code .orders/run.json} tells what runs, where, and under which pid. Its shape is part of
 * the contract.
 */
@NullMarked
package io.orderstream.running;

import org.jspecify.annotations.NullMarked;
