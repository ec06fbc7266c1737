/**
 * What the record says when it is asked as a whole. An engineer in an outage asks: what changed
 * near this item, service or client, in time and in the graph? The answer is ranked, each line with
 * its reason, and whoever finds the culprit says so in one click. Whoever writes the policy asks:
 * what would this draft have made of the changes of the last months? Those are replayed by a job,
 * and every number of the answer opens the changes behind it. And a client or an auditor asks how
 * changes are managed there: that is read off the rules as they stand, on a page and on paper.
 */
@NullMarked
@ApplicationModule(
    displayName = "Insight",
    allowedDependencies = {
      "kernel",
      "database",
      "print",
      "ui",
      "api",
      "audit",
      "mail",
      "intake",
      "directory",
      "inventory",
      "notification",
      "policy",
      "change",
      "calendar",
      "risk",
      "approval",
      "desk"
    })
package io.tidegate.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
