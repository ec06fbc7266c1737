/** The pages of a change. */
@NullMarked
package io.tidegate.change.web;

import org.jspecify.annotations.NullMarked;
