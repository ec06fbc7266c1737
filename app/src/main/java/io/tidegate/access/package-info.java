/**
 * Who may come in: sign-in, passwords, sessions, tokens of the API, one-time links, and the Actor
 * that each request acts as.
 */
@NullMarked
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {
      "kernel",
      "settings",
      "database",
      "ui",
      "api",
      "audit",
      "mail",
      "directory"
    })
package io.tidegate.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
