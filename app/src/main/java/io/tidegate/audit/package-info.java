/**
 * The ledger: an append-only record of who did what, when, from where and why, written in the
 * deed's own transaction.
 */
@NullMarked
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"kernel", "api", "intake"})
package io.tidegate.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
