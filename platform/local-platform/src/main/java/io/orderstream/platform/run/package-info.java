/** {@code .orders/run.json}: what runs, where, and under which pid. Its shape is part of the contract. */
@NullMarked
package io.orderstream.platform.run;

import org.jspecify.annotations.NullMarked;
