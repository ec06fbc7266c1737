package io.tidegate.review.api;

import io.tidegate.change.Change;
import io.tidegate.execution.RunStep;
import io.tidegate.review.Documentations;
import io.tidegate.review.Reviews;
import io.tidegate.review.Validations;
import io.tidegate.review.api.ReviewResource.ActionResource;
import io.tidegate.review.api.ReviewResource.ConfirmationResource;
import io.tidegate.review.api.ReviewResource.TestResource;
import org.springframework.stereotype.Component;

/** Tells what comes after the run. */
@Component
class ReviewTeller {
  private final Reviews reviews;
  private final Validations validations;
  private final Documentations documentations;

  ReviewTeller(Reviews reviews, Validations validations, Documentations documentations) {
    this.reviews = reviews;
    this.validations = validations;
    this.documentations = documentations;
  }

  ReviewResource tell(Change change) {
    return new ReviewResource(
        validations.tests(change).stream().map(TestResource::of).toList(),
        validations.untested(change).stream().map(RunStep::id).toList(),
        validations.asksUat(change),
        validations.confirmation(change.id()).map(ConfirmationResource::of).orElse(null),
        pir(change),
        reviews.actions(change.id()).stream().map(ActionResource::of).toList(),
        documentation(change));
  }

  PirResource pir(Change change) {
    return PirResource.of(
        reviews.dueBecause(change).orElse(null), reviews.pir(change.id()).orElse(null));
  }

  DocumentationResource documentation(Change change) {
    return DocumentationResource.of(
        documentations.due(change), change.scope().affected(), documentations.of(change));
  }
}
