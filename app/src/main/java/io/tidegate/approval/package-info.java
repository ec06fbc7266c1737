/**
 * Who must agree to a change before it may happen: routes and their stages, votes, delegation,
 * deadlines, and the answer for exactly one revision. It authorises and rejects through the door of
 * change like anyone else; nothing here writes a change's state.
 */
@NullMarked
@ApplicationModule(
    displayName = "Approval",
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
      "change",
      "change::api",
      "calendar",
      "review",
      "risk"
    })
package io.tidegate.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
