/**
 * What the record says when it is asked as a whole. So far one question, of an engineer in an
 * outage: what changed near this item, service or client, in time and in the graph? The answer is
 * ranked, each line with its reason, and whoever finds the culprit says so in one click.
 */
@NullMarked
@ApplicationModule(
    displayName = "Insight",
    allowedDependencies = {
      "kernel",
      "database",
      "ui",
      "api",
      "audit",
      "directory",
      "inventory",
      "change",
      "calendar"
    })
package io.tidegate.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
