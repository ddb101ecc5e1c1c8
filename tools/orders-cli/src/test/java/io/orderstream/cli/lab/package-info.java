@NullMarked
package io.orderstream.cli.lab;

import org.jspecify.annotations.NullMarked;
