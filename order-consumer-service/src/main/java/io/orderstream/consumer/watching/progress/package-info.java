/** What the database says is wrong with the progress: partitions that are stopped until a person decides, and records that are lost. */
@NullMarked
package io.orderstream.consumer.watching.progress;

import org.jspecify.annotations.NullMarked;
