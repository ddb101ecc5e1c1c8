@NullMarked
package io.orderstream.consumer.pipeline.deadletters;

import org.jspecify.annotations.NullMarked;
