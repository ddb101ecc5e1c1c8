@NullMarked
package io.orderstream.cli.verification.judging;

import org.jspecify.annotations.NullMarked;
