/** The manifests as {@code kubectl} renders them, checked against their kinds and against the code. */
@NullMarked
package io.orderstream.k8s;

import org.jspecify.annotations.NullMarked;
