@NullMarked
package io.orderstream.cli.drills.report;

import org.jspecify.annotations.NullMarked;
