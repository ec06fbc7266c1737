/**
 * How risky a change is and whether its plan holds: five answers proposed from facts and confirmed
 * by people, a receipt of how they became a level, views of the impact that are asked for by mail,
 * and deterministic findings on the plan. It lays gates on requesting approval, adds the risk to
 * each revision, and scores again when facts move.
 */
@NullMarked
@ApplicationModule(
    displayName = "Risk",
    allowedDependencies = {
      "kernel",
      "database",
      "ui",
      "api",
      "audit",
      "mail",
      "access",
      "directory",
      "inventory",
      "policy",
      "change",
      "calendar",
      "execution"
    })
package io.tidegate.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
