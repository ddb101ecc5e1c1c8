@NullMarked
package io.orderstream.cli.documents;

import org.jspecify.annotations.NullMarked;
