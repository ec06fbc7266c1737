/**
 * What comes after the run: recorded tests, the requester's word that it works, the documentation
 * of what was touched, the post-implementation review with its lessons, and the actions that follow
 * from it. The outcome is a fact of the change; this room asks for it and keeps what belongs to
 * judging it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Review",
    allowedDependencies = {
      "kernel",
      "database",
      "ui",
      "api",
      "audit",
      "mail",
      "directory",
      "access",
      "inventory",
      "policy",
      "calendar",
      "catalogue",
      "change",
      "change::api",
      "execution"
    })
package io.tidegate.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
