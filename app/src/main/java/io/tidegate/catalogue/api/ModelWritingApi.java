package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiJson;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Fields;
import io.tidegate.api.IfMatch;
import io.tidegate.api.MergePatch;
import io.tidegate.api.Scoped;
import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelDrafts;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.ModelState;
import io.tidegate.catalogue.Models;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Invalid;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeping the catalogue by a program, such as one that has its procedures under version control.
 */
@RestController
@RequestMapping(path = "/api/v1/models", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class ModelWritingApi {
  private final Models models;
  private final Admissions admissions;
  private final ModelDrafts drafts;
  private final Changes changes;
  private final ModelReading reading;
  private final ModelTeller teller;
  private final ApiJson json;

  ModelWritingApi(
      Models models,
      Admissions admissions,
      ModelDrafts drafts,
      Changes changes,
      ModelReading reading,
      ModelTeller teller,
      ApiJson json) {
    this.models = models;
    this.admissions = admissions;
    this.drafts = drafts;
    this.changes = changes;
    this.reading = reading;
    this.teller = teller;
    this.json = json;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.MODELS_WRITE)
  @Operation(
      summary = "Add a model",
      description =
          "By a change manager of all clients. It waits for the board; where the policy asks"
              + " nobody, or nobody else is there, it is active at once.")
  @ApiResponse(responseCode = "201", description = "Added; Location names it")
  ResponseEntity<ModelResource> add(
      @Parameter(hidden = true) Actor actor, @RequestBody ModelBody body) {
    Model model = models.get(models.add(actor, reading.of(body)));
    return teller.told(ResponseEntity.created(URI.create("/api/v1/models/" + model.id())), model);
  }

  @PostMapping(path = "/drafts", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.MODELS_WRITE)
  @Operation(
      summary = "Draft a model from a change",
      description =
          "With its plan, for its client; the one there is, when it was drafted before. Somebody"
              + " completes it and puts it before the board.")
  @ApiResponse(responseCode = "201", description = "Drafted; Location names it")
  ResponseEntity<ModelResource> draft(
      @Parameter(hidden = true) Actor actor, @RequestBody DraftBody body) {
    if (body.change() == null) {
      throw new Invalid("change", "Name the change by its number.");
    }
    ChangeId change = changes.get(body.change()).id();
    Model model = models.get(drafts.draft(actor, change, ""));
    return teller.told(ResponseEntity.created(URI.create("/api/v1/models/" + model.id())), model);
  }

  @PatchMapping(
      path = "/{id}",
      consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
  @Scoped(ApiScope.MODELS_WRITE)
  @Operation(
      summary = "Write into a model",
      description =
          "A JSON merge patch (RFC 7396): what it does not name stays; steps are written whole."
              + " Where the procedure says something else than before, that is its next version,"
              + " which waits for the board as a new model does; changes that were made already"
              + " keep the one they came from.")
  ResponseEntity<ModelResource> patch(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = ModelBody.class)))
          @RequestBody
          MergePatch patch) {
    Model before = models.get(new ModelId(id));
    ModelBody after = json.patched(ModelBody.of(models.latest(before)), patch, ModelBody.class);
    models.edit(actor, before.id(), seen.seen(before.version()), reading.of(after));
    return teller.told(ResponseEntity.ok(), models.get(before.id()));
  }

  @PostMapping("/{id}/proposal")
  @Scoped(ApiScope.MODELS_WRITE)
  @Operation(
      summary = "Put a draft of a model before the board",
      description = "With everything that is missing in it said at its field.")
  ResponseEntity<ModelResource> propose(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    Model before = models.get(new ModelId(id));
    admissions.propose(actor, before.id(), seen.seen(before.version()));
    return teller.told(ResponseEntity.ok(), models.get(before.id()));
  }

  @PutMapping(path = "/{id}/state", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.MODELS_WRITE)
  @Operation(
      summary = "Suspend, archive or take up a model",
      description = "The first two with a reason; no change can be made from it meanwhile.")
  ResponseEntity<ModelResource> state(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody ModelStateBody body) {
    Model before = models.get(new ModelId(id));
    Fields fields = new Fields();
    ModelState wanted = fields.needed("state", body.state(), "Say active, suspended or archived.");
    String reason = fields.text("reason", body.reason());
    fields.check();
    models.setState(
        actor, before.id(), seen.seen(before.version()), Objects.requireNonNull(wanted), reason);
    return teller.told(ResponseEntity.ok(), models.get(before.id()));
  }
}
