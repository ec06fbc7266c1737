/**
 * What tells other systems of changes: outgoing webhooks, as CloudEvents with Standard Webhooks
 * signatures. An act that is written into the ledger and that somebody wants to hear of is noted in
 * its own transaction ({@link io.tidegate.integration.EventType} lists which); a job hands it to
 * the webhooks of the account, sends it, and keeps what each attempt came to. Nobody else's systems
 * are waited for in a request, and none holds up another.
 */
@NullMarked
@ApplicationModule(
    displayName = "Integration",
    allowedDependencies = {
      "kernel",
      "database",
      "settings",
      "ui",
      "api",
      "audit",
      "mail",
      "directory",
      "inventory",
      "notification",
      "change"
    })
package io.tidegate.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
