/** What every part of the system agrees on: topic names, record headers, subjects, and the Avro schemas beside them. */
@NullMarked
package io.orderstream.schemas;

import org.jspecify.annotations.NullMarked;
