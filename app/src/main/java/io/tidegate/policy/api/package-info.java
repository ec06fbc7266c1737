/** The policy for programs: what holds, its versions, and drafts of new rules. */
@NullMarked
package io.tidegate.policy.api;

import org.jspecify.annotations.NullMarked;
