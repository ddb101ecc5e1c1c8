/** Errors as RFC 9457 problem documents, those of the servlet container included. */
@NullMarked
package io.orderstream.producer.problems;

import org.jspecify.annotations.NullMarked;
