/** Approvals for programs: how they stand, and every way to move them. */
@NullMarked
package io.tidegate.approval.api;

import org.jspecify.annotations.NullMarked;
