@NullMarked
package io.orderstream.consumer.pipeline.intake;

import org.jspecify.annotations.NullMarked;
