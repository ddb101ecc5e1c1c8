/**
 * Where the observations come from: ledgers, topics, the database, committed offsets. Shares no code with the services, nor with
 * their serde: what they read wrongly has to show here.
 */
@NullMarked
package io.orderstream.verification.reading;

import org.jspecify.annotations.NullMarked;
