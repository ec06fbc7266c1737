/** The policy's pages: what holds, how it came about, and the drafts of what is to hold. */
@NullMarked
package io.tidegate.policy.web;

import org.jspecify.annotations.NullMarked;
