@NullMarked
package io.orderstream.verification.ledger;

import org.jspecify.annotations.NullMarked;
