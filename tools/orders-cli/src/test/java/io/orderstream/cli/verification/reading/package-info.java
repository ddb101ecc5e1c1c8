@NullMarked
package io.orderstream.cli.verification.reading;

import org.jspecify.annotations.NullMarked;
