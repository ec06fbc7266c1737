/**
 * Bringing in the change log of another system: read a large file, find out what its columns and
 * words mean, show what would happen and what is wrong, and take it in by a job that can be stopped
 * and taken up again. May use the kernel, settings, database, ui, api, audit, files, intake,
 * directory, inventory and change.
 */
@NullMarked
@ApplicationModule(
    displayName = "Imports",
    allowedDependencies = {
      "kernel",
      "settings",
      "database",
      "ui",
      "api",
      "audit",
      "files",
      "intake",
      "directory",
      "inventory",
      "change"
    })
package io.tidegate.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
