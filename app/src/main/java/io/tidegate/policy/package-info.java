/**
 * The rules of an account, in versions that never change, with overrides per client; and the drafts
 * of those to come: written, reviewed, published, dated. The room keeps and hands out; what a
 * section says, and how people read and write it, is the business of the room that brings it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Policy",
    allowedDependencies = {"kernel", "database", "ui", "api", "audit", "directory"})
package io.tidegate.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
