/** The pages of validation and review, and their panels on the change's page. */
@NullMarked
package io.tidegate.review.web;

import org.jspecify.annotations.NullMarked;
