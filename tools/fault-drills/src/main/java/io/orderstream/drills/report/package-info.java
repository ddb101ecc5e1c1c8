/** What drills came to: figures, files, tables, and the page in docs. */
@NullMarked
package io.orderstream.drills.report;

import org.jspecify.annotations.NullMarked;
