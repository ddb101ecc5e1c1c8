/** PostgreSQL as a process. */
@NullMarked
package io.orderstream.platform.database;

import org.jspecify.annotations.NullMarked;
