/**
 * When changes may happen: maintenance windows, blackouts, lockdowns, holidays, business hours and
 * critical periods of each client, on that client's clock; what collides with them and with other
 * changes; and the windows that are free. It lays gates on requesting approval and on starting, and
 * leaves it to the room {@code change} to write a change's state.
 */
@NullMarked
@ApplicationModule(
    displayName = "Calendar",
    allowedDependencies = {
      "kernel",
      "settings",
      "database",
      "ui",
      "api",
      "audit",
      "mail",
      "directory",
      "inventory",
      "policy",
      "change",
      "change::api"
    })
package io.tidegate.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
