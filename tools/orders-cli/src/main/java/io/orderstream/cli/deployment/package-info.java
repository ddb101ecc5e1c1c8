/** Commands for systems that something else than {@code ./orders} runs: images, deploy, attach. */
@NullMarked
package io.orderstream.cli.deployment;

import org.jspecify.annotations.NullMarked;
