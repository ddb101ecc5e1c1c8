@NullMarked
package io.orderstream.cli.ledger;

import org.jspecify.annotations.NullMarked;
