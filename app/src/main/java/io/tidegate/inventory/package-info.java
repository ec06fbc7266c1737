/**
 * The configuration items (CIs) of every client: what they are called, what kind they are, who owns
 * them; added by hand or by CSV import, retired and never deleted. How they depend on each other,
 * and whom trouble at one of them hits: pure functions on a graph in memory. What they were over
 * time, baselines, and what was seen to differ without a change. May use the kernel, database, ui,
 * api, audit, directory, files and intake.
 */
@NullMarked
@ApplicationModule(
    displayName = "Inventory",
    allowedDependencies = {
      "kernel",
      "database",
      "ui",
      "api",
      "audit",
      "directory",
      "files",
      "intake"
    })
package io.tidegate.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
