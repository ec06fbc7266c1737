/** Meetings of the CAB for programs. */
@NullMarked
package io.tidegate.cab.api;

import org.jspecify.annotations.NullMarked;
