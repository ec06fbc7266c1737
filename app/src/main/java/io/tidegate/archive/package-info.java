/**
 * Everything of an account as one file, and an empty installation filled from such a file. The file
 * is described in {@code docs/archive.md}, for whoever reads it without Tidegate.
 *
 * <p>This room has no tables. It reads and writes those of all other rooms, by the database's own
 * catalogue and never by name, always as the application's role under row-level security: the one
 * exception to the rule that only a room's own store touches its tables.
 */
@NullMarked
@ApplicationModule(
    displayName = "Archive",
    allowedDependencies = {
      "kernel",
      "settings",
      "database",
      "ui",
      "api",
      "audit",
      "files",
      "directory",
      "access"
    })
package io.tidegate.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
