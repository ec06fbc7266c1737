/**
 * A small, single-threaded model of one change, written from the design alone and free of product
 * code; the product's answers are compared with it.
 *
 * <p>Where the design was silent the code says {@code A7}: the number in
 * docs/lifecycle-readings.md.
 */
@NullMarked
package io.tidegate.reference;

import org.jspecify.annotations.NullMarked;
