@NullMarked
package io.orderstream.deadletters;

import org.jspecify.annotations.NullMarked;
