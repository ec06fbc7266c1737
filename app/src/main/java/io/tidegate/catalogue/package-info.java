/**
 * Models: pre-approved, versioned procedures from which standard changes are made. A change keeps
 * the model and the version it came from; this room's gate sees to it that the model may still be
 * used and that the plan is the model's own.
 */
@NullMarked
@ApplicationModule(
    displayName = "Catalogue",
    allowedDependencies = {
      "kernel",
      "database",
      "ui",
      "api",
      "audit",
      "mail",
      "directory",
      "inventory",
      "notification",
      "policy",
      "calendar",
      "change",
      "change::api"
    })
package io.tidegate.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
