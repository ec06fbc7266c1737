/** Validation and review for programs. */
@NullMarked
package io.tidegate.review.api;

import org.jspecify.annotations.NullMarked;
