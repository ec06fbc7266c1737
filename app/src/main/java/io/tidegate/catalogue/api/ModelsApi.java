package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Asked;
import io.tidegate.api.Cursor;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelChanges;
import io.tidegate.catalogue.ModelFilter;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.ModelState;
import io.tidegate.catalogue.Models;
import io.tidegate.change.Rating;
import io.tidegate.change.api.ChangeResource;
import io.tidegate.change.api.Rulings;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue, for programs. */
@RestController
@RequestMapping(path = "/api/v1/models", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models", description = "Pre-approved procedures, and standard changes made from them")
class ModelsApi {
  private final Models models;
  private final ModelChanges changes;
  private final ModelTeller teller;
  private final Rulings rulings;

  ModelsApi(Models models, ModelChanges changes, ModelTeller teller, Rulings rulings) {
    this.models = models;
    this.changes = changes;
    this.teller = teller;
    this.rulings = rulings;
  }

  @GetMapping
  @Scoped(ApiScope.MODELS_READ)
  @Operation(summary = "List models", description = "By title; those that are not archived.")
  ApiPage<ModelResource> list(
      @Parameter(description = "Words of the title or the category") @RequestParam(required = false)
          @Nullable String q,
      @Parameter(description = "Only those that may be used for this client")
          @RequestParam(required = false)
          @Nullable UUID client,
      @Parameter(description = "Only those in this state") @RequestParam(required = false)
          @Nullable String state,
      @Parameter(description = "Only those of this risk") @RequestParam(required = false)
          @Nullable String risk,
      @Parameter(description = "The archived ones instead of the others")
          @RequestParam(defaultValue = "false")
          boolean archived,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    Asked asked = new Asked();
    String text = asked.text("q", q);
    ModelState only = asked.word("state", state, ModelState.class);
    Rating.Level level = asked.word("risk", risk, Rating.Level.class);
    asked.check();
    ClientId whose = client == null ? null : new ClientId(client);
    return teller.told(
        models.page(
            new ModelFilter(text, whose, only, level, archived),
            Cursor.id(cursor, ModelId::of),
            new Limit(limit).size()));
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.MODELS_READ)
  @Operation(
      summary = "Read a model",
      description =
          "With the steps of its latest version. Its ETag is what writing into it asks for.")
  ResponseEntity<ModelResource> show(@PathVariable UUID id) {
    return teller.told(ResponseEntity.ok(), models.get(new ModelId(id)));
  }

  @PostMapping(path = "/{id}/changes", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Make a standard change",
      description =
          "From the latest version, submitted at once. What stands in the way of that leaves it a"
              + " draft, with its blockers at its transitions.")
  @ApiResponse(responseCode = "201", description = "Made; Location names the change")
  ResponseEntity<ChangeResource> start(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestBody StartBody body) {
    Model model = models.get(new ModelId(id));
    return rulings.created(changes.start(actor, model.id(), body.wanted()));
  }
}
