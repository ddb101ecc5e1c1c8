/** Systems that something else than {@code ./orders} runs: deploying to one, and attaching to one. */
@NullMarked
package io.orderstream.cli.deployment;

import org.jspecify.annotations.NullMarked;
