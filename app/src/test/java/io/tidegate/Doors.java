package io.tidegate;

import io.tidegate.approval.Approvals;
import io.tidegate.audit.Ledger;
import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.Models;
import io.tidegate.change.Changes;
import io.tidegate.execution.Captures;
import io.tidegate.execution.Rehearsals;
import io.tidegate.execution.Runs;
import io.tidegate.review.Documentations;
import io.tidegate.review.Reviews;
import io.tidegate.review.Validations;
import io.tidegate.risk.Risks;
import io.tidegate.testkit.SettableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The doors that the life of a change goes through. */
record Doors(
    Changes changes,
    Models models,
    Admissions admissions,
    Risks risks,
    Approvals approvals,
    Rehearsals rehearsals,
    Captures captures,
    Runs runs,
    Validations validations,
    Documentations documentations,
    Reviews reviews,
    Ledger ledger,
    TransactionTemplate transaction,
    SettableClock clock) {
  static Doors of(ApplicationContext product) {
    return new Doors(
        product.getBean(Changes.class),
        product.getBean(Models.class),
        product.getBean(Admissions.class),
        product.getBean(Risks.class),
        product.getBean(Approvals.class),
        product.getBean(Rehearsals.class),
        product.getBean(Captures.class),
        product.getBean(Runs.class),
        product.getBean(Validations.class),
        product.getBean(Documentations.class),
        product.getBean(Reviews.class),
        product.getBean(Ledger.class),
        product.getBean(TransactionTemplate.class),
        product.getBean(SettableClock.class));
  }
}
