@NullMarked
package io.orderstream.cli.lab.offsets;

import org.jspecify.annotations.NullMarked;
