/**
 * The rules of an account, in versions that never change, with overrides per client. The room keeps
 * and hands out; what a section says is the business of the room that brings it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Policy",
    allowedDependencies = {"kernel", "database", "audit"})
package io.tidegate.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
