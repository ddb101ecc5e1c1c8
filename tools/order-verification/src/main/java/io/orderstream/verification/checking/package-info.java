/**
 * What the observations prove, decided without any I/O: {@link io.orderstream.verification.checking.Observations} in,
 * {@link io.orderstream.verification.checking.CheckResult} out.
 */
@NullMarked
package io.orderstream.verification.checking;

import org.jspecify.annotations.NullMarked;
