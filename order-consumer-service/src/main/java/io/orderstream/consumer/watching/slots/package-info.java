/** PostgreSQL's replication slots: what the database holds back for readers of its change log. A reader that stays away must not fill the disk unseen. */
@NullMarked
package io.orderstream.consumer.watching.slots;

import org.jspecify.annotations.NullMarked;
