/**
 * What the evidence proves, decided without any I/O: {@link io.orderstream.cli.verification.judging.Evidence} in,
 * {@link io.orderstream.cli.verification.judging.Verdict} out.
 */
@NullMarked
package io.orderstream.cli.verification.judging;

import org.jspecify.annotations.NullMarked;
