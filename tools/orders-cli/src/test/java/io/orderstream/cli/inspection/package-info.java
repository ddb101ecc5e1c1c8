@NullMarked
package io.orderstream.cli.inspection;

import org.jspecify.annotations.NullMarked;
