@NullMarked
package io.orderstream.drills.report;

import org.jspecify.annotations.NullMarked;
