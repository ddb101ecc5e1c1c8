/** What every HTTP answer has in common: problems as RFC 9457, amounts as text. */
@NullMarked
package io.orderstream.consumer.api;

import org.jspecify.annotations.NullMarked;
