/** The risk of a change for programs: five answers, and the views that were asked for. */
@NullMarked
package io.tidegate.risk.api;

import org.jspecify.annotations.NullMarked;
