/** What every HTTP request has: an id, a deadline, a bounded body and a place among those in flight. */
@NullMarked
package io.orderstream.producer.requests;

import org.jspecify.annotations.NullMarked;
