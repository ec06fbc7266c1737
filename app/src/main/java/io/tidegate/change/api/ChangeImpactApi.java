package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.ImpactLooks;
import io.tidegate.inventory.Impacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Safeties;
import io.tidegate.inventory.api.ImpactResource;
import io.tidegate.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom a change hits, for programs. */
@RestController
@RequestMapping(
    path = "/api/v1/changes/{number}/impact",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Changes")
class ChangeImpactApi {
  private final Changes changes;
  private final Impacts impacts;
  private final Safeties safeties;
  private final ImpactLooks looks;
  private final Items items;

  ChangeImpactApi(
      Changes changes, Impacts impacts, Safeties safeties, ImpactLooks looks, Items items) {
    this.changes = changes;
    this.impacts = impacts;
    this.safeties = safeties;
    this.looks = looks;
    this.items = items;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "Whom a change hits",
      description =
          "The items impacted through those it affects, as the inventory stands now, each with the"
              + " path that explains it.")
  ImpactResource show(
      @PathVariable int number,
      @Parameter(description = "“next” of the lines before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    return ImpactResource.of(
        impacts.of(changes.get(number).scope().affected()),
        items,
        safeties,
        cursor,
        new Limit(limit).size());
  }

  @PutMapping("/look")
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Say that somebody looked whom a change hits",
      description =
          "Some policies ask for it before approval. It is about what the change affects now; once"
              + " that is something else, nobody has looked.")
  ImpactLookResource look(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @Parameter(hidden = true) IfMatch seen) {
    Change change = changes.get(number);
    return ImpactLookResource.of(looks.look(actor, change.id(), seen.seen(change.version())));
  }
}
