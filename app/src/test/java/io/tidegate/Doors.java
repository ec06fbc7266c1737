package io.tidegate;

import io.tidegate.approval.Approvals;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Changes;
import io.tidegate.execution.Rehearsals;
import io.tidegate.execution.Runs;
import io.tidegate.review.Reviews;
import io.tidegate.review.Validations;
import io.tidegate.risk.Risks;
import io.tidegate.testkit.SettableClock;

/** The doors that the life of a change goes through. */
record Doors(
    Changes changes,
    Risks risks,
    Approvals approvals,
    Rehearsals rehearsals,
    Runs runs,
    Validations validations,
    Reviews reviews,
    Ledger ledger,
    SettableClock clock) {}
