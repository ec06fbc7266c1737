/** What changed, for programs. */
@NullMarked
package io.tidegate.insight.api;

import org.jspecify.annotations.NullMarked;
