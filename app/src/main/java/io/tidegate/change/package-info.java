/**
 * The change itself: request, plan, revisions and the lifecycle. This room alone writes a change's
 * state. Upper rooms lay conditions on a transition through {@link io.tidegate.change.Gate}, add
 * what an approver sees through {@link io.tidegate.change.RevisionPart}, show themselves on the
 * change's page through {@link io.tidegate.change.ChangePanel}, and act through {@link
 * io.tidegate.change.Changes} like anyone else.
 */
@NullMarked
@ApplicationModule(
    displayName = "Change",
    allowedDependencies = {
      "kernel",
      "database",
      "settings",
      "ui",
      "api",
      "audit",
      "intake",
      "audit::api",
      "directory",
      "inventory",
      "inventory::api",
      "notification",
      "policy",
      "mail"
    })
package io.tidegate.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
