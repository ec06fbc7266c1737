/** Home: what waits for a person by hat, what runs now, what comes today, what is late. */
@NullMarked
@ApplicationModule(
    displayName = "Desk",
    allowedDependencies = {
      "kernel",
      "database",
      "ui",
      "audit",
      "directory",
      "access",
      "inventory",
      "policy",
      "change",
      "catalogue",
      "review",
      "risk",
      "approval",
      "cab"
    })
package io.tidegate.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
