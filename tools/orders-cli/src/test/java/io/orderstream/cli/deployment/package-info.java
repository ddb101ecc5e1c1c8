@NullMarked
package io.orderstream.cli.deployment;

import org.jspecify.annotations.NullMarked;
