package io.tidegate.review.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.EntityTag;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Scoped;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.review.Documentations;
import io.tidegate.review.Pir;
import io.tidegate.review.Reviews;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The parts of a review that are written over, each by its version. */
@RestController
@RequestMapping(
    path = "/api/v1/changes/{number}/review",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Review")
class PirApi {
  private final Changes changes;
  private final Reviews reviews;
  private final Documentations documentations;
  private final ReviewTeller teller;

  PirApi(Changes changes, Reviews reviews, Documentations documentations, ReviewTeller teller) {
    this.changes = changes;
    this.reviews = reviews;
    this.documentations = documentations;
    this.teller = teller;
  }

  @GetMapping("/pir")
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "Read the post-implementation review",
      description = "Its ETag is what writing it asks for.")
  ResponseEntity<PirResource> pir(@PathVariable int number) {
    return answerPir(changes.get(number));
  }

  @PutMapping(path = "/pir", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Write the post-implementation review",
      description = "Whole; complete it when every question has its answer.")
  ResponseEntity<PirResource> save(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody PirBody body) {
    Change change = changes.get(number);
    boolean complete = Boolean.TRUE.equals(body.complete());
    reviews.save(actor, change.id(), seen.seen(version(change)), body.answers(), complete);
    return answerPir(changes.get(change.id()));
  }

  @GetMapping("/documentation")
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "Read what was said of the documentation",
      description = "Its ETag is what writing it asks for.")
  ResponseEntity<DocumentationResource> documentation(@PathVariable int number) {
    return answerDocumentation(changes.get(number));
  }

  @PutMapping(path = "/documentation", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Say that the documentation is up to date",
      description =
          "Or why nothing had to change, of the items named; the others stay as they are.")
  ResponseEntity<DocumentationResource> say(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody DocumentationBody body) {
    Change change = changes.get(number);
    documentations.say(
        actor,
        change.id(),
        seen.seen(Documentations.version(documentations.of(change))),
        body.words(),
        Boolean.TRUE.equals(body.restUpdated()));
    return answerDocumentation(changes.get(change.id()));
  }

  private long version(Change change) {
    return reviews.pir(change.id()).map(Pir::version).orElse(0L);
  }

  private ResponseEntity<PirResource> answerPir(Change change) {
    PirResource shown = teller.pir(change);
    return ResponseEntity.ok().eTag(EntityTag.of(version(change), shown).header()).body(shown);
  }

  private ResponseEntity<DocumentationResource> answerDocumentation(Change change) {
    DocumentationResource shown = teller.documentation(change);
    long version = Documentations.version(documentations.of(change));
    return ResponseEntity.ok().eTag(EntityTag.of(version, shown).header()).body(shown);
  }
}
