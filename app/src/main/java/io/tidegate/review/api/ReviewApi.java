package io.tidegate.review.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Fields;
import io.tidegate.api.Scoped;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import io.tidegate.review.Action;
import io.tidegate.review.Reviews;
import io.tidegate.review.Validations;
import io.tidegate.review.api.ReviewResource.ActionResource;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Validation and review of a change, for programs. */
@RestController
@RequestMapping(
    path = "/api/v1/changes/{number}/review",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
    name = "Review",
    description =
        "Tests, the requester's word, the review and what follows. The outcome is a part of the change")
class ReviewApi {
  private final Changes changes;
  private final Reviews reviews;
  private final Validations validations;
  private final ReviewTeller teller;

  ReviewApi(Changes changes, Reviews reviews, Validations validations, ReviewTeller teller) {
    this.changes = changes;
    this.reviews = reviews;
    this.validations = validations;
    this.teller = teller;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "Read what comes after the run",
      description = "The outcome itself is the result of the change, written by its PATCH.")
  ReviewResource show(@PathVariable int number) {
    return teller.tell(changes.get(number));
  }

  @PostMapping(path = "/tests", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Record a test",
      description = "While the change is implemented, validated or reviewed.")
  ReviewResource test(
      @Parameter(hidden = true) Actor actor, @PathVariable int number, @RequestBody TestBody body) {
    Change change = changes.get(number);
    Fields fields = new Fields();
    Boolean passed = fields.needed("passed", body.passed(), "Say whether it passed.");
    String what = fields.text("what", body.what());
    String result = fields.text("result", body.result());
    fields.check();
    validations.record(actor, change.id(), body.step(), what, Boolean.TRUE.equals(passed), result);
    return teller.tell(changes.get(change.id()));
  }

  @PostMapping(path = "/confirmation", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Say whether it works",
      description = "By the requester (UAT), while the change is validated.")
  ReviewResource confirm(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @RequestBody ConfirmationBody body) {
    Change change = changes.get(number);
    Fields fields = new Fields();
    Boolean works = fields.needed("works", body.works(), "Say whether it works.");
    String comment = fields.text("comment", body.comment());
    fields.check();
    validations.confirm(actor, change.id(), Boolean.TRUE.equals(works), comment);
    return teller.tell(changes.get(change.id()));
  }

  @PostMapping(path = "/actions", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Add what follows",
      description = "Where it needs a change, that is drafted and linked as a follow-up.")
  @ApiResponse(responseCode = "201", description = "Added")
  ResponseEntity<ActionResource> add(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @RequestBody ActionBody body) {
    Change change = changes.get(number);
    Action action =
        reviews.add(actor, change.id(), body.wanted(), Boolean.TRUE.equals(body.asChange()));
    return ResponseEntity.status(HttpStatus.CREATED).body(ActionResource.of(action));
  }

  @PostMapping("/actions/{action}/completion")
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Tick what was to follow",
      description = "By its owner or the people of the change, also after it closed.")
  ReviewResource tick(
      @Parameter(hidden = true) Actor actor, @PathVariable int number, @PathVariable UUID action) {
    Change change = changes.get(number);
    if (reviews.actions(change.id()).stream().noneMatch(one -> one.id().equals(action))) {
      throw new NotFound("There is no such action.");
    }
    reviews.tick(actor, change.id(), action);
    return teller.tell(changes.get(change.id()));
  }
}
