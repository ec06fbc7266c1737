/** The run of a change for programs: its steps, what is written down on the way, and evidence. */
@NullMarked
package io.tidegate.execution.api;

import org.jspecify.annotations.NullMarked;
