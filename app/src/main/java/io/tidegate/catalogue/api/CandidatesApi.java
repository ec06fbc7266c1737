package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.EntityTag;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Scoped;
import io.tidegate.catalogue.Candidate;
import io.tidegate.catalogue.CandidateId;
import io.tidegate.catalogue.Candidates;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.Models;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the history proposes as models, for programs. */
@RestController
@RequestMapping(path = "/api/v1/model-candidates", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class CandidatesApi {
  private final Candidates candidates;
  private final Models models;
  private final ModelTeller teller;

  CandidatesApi(Candidates candidates, Models models, ModelTeller teller) {
    this.candidates = candidates;
    this.models = models;
    this.teller = teller;
  }

  @GetMapping
  @Scoped(ApiScope.MODELS_READ)
  @Operation(
      summary = "List what the history proposes as models",
      description =
          "Changes that repeat without trouble, the most frequent first, at most 100. Not for a"
              + " token of one client.")
  ApiPage<CandidateResource> list() {
    return new ApiPage<>(candidates.open().stream().map(CandidateResource::of).toList(), null);
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.MODELS_READ)
  @Operation(summary = "Read a proposal", description = "Its ETag is what deciding on it asks for.")
  ResponseEntity<CandidateResource> show(@PathVariable UUID id) {
    return told(candidates.get(new CandidateId(id)));
  }

  @PostMapping("/{id}/acceptance")
  @Scoped(ApiScope.MODELS_WRITE)
  @Operation(
      summary = "Draft a model from a proposal",
      description = "With the plan of the newest change that has one, for the clients of them all.")
  @ApiResponse(responseCode = "201", description = "Drafted; Location names the model")
  ResponseEntity<ModelResource> accept(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    Candidate candidate = candidates.get(new CandidateId(id));
    Model model =
        models.get(candidates.accept(actor, candidate.id(), seen.seen(candidate.version())));
    return teller.told(ResponseEntity.created(URI.create("/api/v1/models/" + model.id())), model);
  }

  @PostMapping(path = "/{id}/dismissal", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.MODELS_WRITE)
  @Operation(
      summary = "Dismiss a proposal",
      description = "With a reason; it is not proposed again, however often it repeats.")
  ResponseEntity<CandidateResource> dismiss(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody WhyBody body) {
    Candidate candidate = candidates.get(new CandidateId(id));
    candidates.dismiss(actor, candidate.id(), seen.seen(candidate.version()), body.checked());
    return told(candidates.get(candidate.id()));
  }

  private static ResponseEntity<CandidateResource> told(Candidate candidate) {
    CandidateResource said = CandidateResource.of(candidate);
    return ResponseEntity.ok().eTag(EntityTag.of(candidate.version(), said).header()).body(said);
  }

  /** Changes that repeat without trouble. */
  @Schema(
      name = "ModelCandidate",
      description = "Changes that repeat without trouble, of which a model could be made")
  record CandidateResource(
      UUID id,
      String title,
      @Schema(description = "Why it is proposed") String why,
      List<Kind> kinds,
      List<UUID> clients,
      @Schema(description = "How many changes are behind it") int total,
      @Schema(description = "The newest of them, at most 50") List<UUID> changes,
      Instant lastAt,
      Candidate.State state,
      @Nullable UUID model) {
    static CandidateResource of(Candidate candidate) {
      return new CandidateResource(
          candidate.id().value(),
          candidate.title(),
          candidate.why(),
          candidate.kinds().stream().sorted().toList(),
          candidate.clients().stream().map(ClientId::value).sorted().toList(),
          candidate.total(),
          candidate.members().stream().map(ChangeId::value).toList(),
          candidate.lastAt(),
          candidate.state(),
          candidate.model() == null ? null : candidate.model().value());
    }
  }
}
