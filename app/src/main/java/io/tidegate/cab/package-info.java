/**
 * The board at work: meetings that recur or do not, an agenda that fills itself, the workbench on
 * which several people go through it at once, what was decided, what is to be done, and the
 * minutes. Votes are those of the room {@code approval}, given through its door; a decision of the
 * board on a change says what those votes came to and never anything else.
 */
@NullMarked
@ApplicationModule(
    displayName = "CAB",
    allowedDependencies = {
      "kernel",
      "database",
      "settings",
      "ui",
      "api",
      "audit",
      "mail",
      "print",
      "directory",
      "inventory",
      "notification",
      "change",
      "calendar",
      "catalogue",
      "approval"
    })
package io.tidegate.cab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
