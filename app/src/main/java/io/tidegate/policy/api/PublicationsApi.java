package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiFailure;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Fields;
import io.tidegate.api.IfMatch;
import io.tidegate.api.ProblemCode;
import io.tidegate.api.Scoped;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.DraftState;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Obstacle;
import io.tidegate.policy.Publication;
import io.tidegate.policy.Publications;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a draft becomes a version: review and publication. */
@RestController
@RequestMapping(path = "/api/v1/policy/drafts/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Policy")
class PublicationsApi {
  private final Drafts drafts;
  private final Publications publications;
  private final PolicyTeller teller;

  PublicationsApi(Drafts drafts, Publications publications, PolicyTeller teller) {
    this.drafts = drafts;
    this.publications = publications;
    this.teller = teller;
  }

  @PutMapping(path = "/state", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Send a draft to review, take it back, or discard it",
      description = "Taking it back lets an approval lapse.")
  ResponseEntity<DraftResource> state(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody DraftStateBody body) {
    Draft draft = drafts.get(new DraftId(id));
    long version = seen.seen(draft.version());
    Fields fields = new Fields();
    DraftState wanted = fields.needed("state", body.state(), "Say in-review, open or discarded.");
    fields.check();
    return told(
        switch (Objects.requireNonNull(wanted)) {
          case IN_REVIEW -> publications.sendToReview(actor, draft.id(), version);
          case OPEN -> publications.takeBack(actor, draft.id(), version);
          case DISCARDED -> drafts.discard(actor, draft.id(), version);
          case PUBLISHED ->
              throw new Invalid("state", "Publishing it is a POST of its publication.");
        });
  }

  @PostMapping(path = "/verdicts", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Review a draft",
      description = "By somebody who wrote nothing of it: approve it as it is, or send it back.")
  ResponseEntity<DraftResource> judge(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody VerdictBody body) {
    Draft draft = drafts.get(new DraftId(id));
    long version = seen.seen(draft.version());
    Fields fields = new Fields();
    Boolean approved = fields.needed("approved", body.approved(), "Say true or false.");
    String note = fields.text("note", body.note());
    fields.check();
    return told(
        Boolean.TRUE.equals(approved)
            ? publications.approve(actor, draft.id(), version, note)
            : publications.sendBack(actor, draft.id(), version, note));
  }

  @PostMapping("/base")
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Put a draft on top of what was published meanwhile",
      description = "What it sets, it sets still. By whoever has seen what moved.")
  ResponseEntity<DraftResource> rebase(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    Draft draft = drafts.get(new DraftId(id));
    return told(drafts.rebase(actor, draft.id(), seen.seen(draft.version())));
  }

  @PostMapping("/publication")
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Publish a draft",
      description =
          "It becomes a version that holds at once or from its date on. Where something stands in"
              + " the way, each obstacle says what to do.")
  PublishedResource publish(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    Draft draft = drafts.get(new DraftId(id));
    return switch (publications.publish(actor, draft.id(), seen.seen(draft.version()))) {
      case Publication.Published(int version) -> new PublishedResource(version);
      case Publication.Refused(List<Obstacle> obstacles) ->
          throw new ApiFailure(
              ProblemCode.BLOCKED,
              obstacles.stream().map(Obstacle::sentence).collect(Collectors.joining(". ", "", ".")),
              Map.of("obstacles", DraftResource.ObstacleResource.of(obstacles)));
    };
  }

  private ResponseEntity<DraftResource> told(Draft draft) {
    return teller.told(ResponseEntity.ok(), draft);
  }
}
