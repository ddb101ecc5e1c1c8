/**
 * What the evidence proves, decided without any I/O: {@link io.orderstream.verification.judging.Evidence} in,
 * {@link io.orderstream.verification.judging.Verdict} out.
 */
@NullMarked
package io.orderstream.verification.judging;

import org.jspecify.annotations.NullMarked;
