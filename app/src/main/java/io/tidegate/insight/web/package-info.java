/** The pages of what changed. */
@NullMarked
package io.tidegate.insight.web;

import org.jspecify.annotations.NullMarked;
