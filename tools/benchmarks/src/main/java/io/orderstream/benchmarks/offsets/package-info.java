/**
 * Auto-commit against manual commit: consumers that differ in nothing but when they commit are crashed side by side, and what each
 * lost and did twice is counted. {@link io.orderstream.benchmarks.offsets.Discipline} is the difference; one of them also begins where the database says.
 */
@NullMarked
package io.orderstream.benchmarks.offsets;

import org.jspecify.annotations.NullMarked;
