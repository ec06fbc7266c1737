/**
 * The execution of a plan, live: how far each step has come, notes and evidence on the way, the
 * state before kept for each affected item, the rehearsal of the rollback, and go or no-go past its
 * deadline. A run belongs to a change that is being implemented; the change's own state is written
 * by the room {@code change} alone, which asks this room's gates.
 */
@NullMarked
@ApplicationModule(
    displayName = "Execution",
    allowedDependencies = {
      "kernel",
      "database",
      "ui",
      "api",
      "audit",
      "mail",
      "files",
      "directory",
      "access",
      "inventory",
      "policy",
      "change",
      "change::api"
    })
package io.tidegate.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
