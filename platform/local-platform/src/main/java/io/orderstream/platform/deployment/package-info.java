/** What must be in the brokers and in the registry before the services start, wherever those run. */
@NullMarked
package io.orderstream.platform.deployment;

import org.jspecify.annotations.NullMarked;
