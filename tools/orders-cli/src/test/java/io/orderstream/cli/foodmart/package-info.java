@NullMarked
package io.orderstream.cli.foodmart;

import org.jspecify.annotations.NullMarked;
