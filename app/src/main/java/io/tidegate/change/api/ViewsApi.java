package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.change.SavedView;
import io.tidegate.change.SavedViewId;
import io.tidegate.change.SavedViews;
import io.tidegate.kernel.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists that people keep under a name, for programs. */
@RestController
@RequestMapping(path = "/api/v1/views", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Views", description = "Lists of changes that are kept under a name")
class ViewsApi {
  private final SavedViews views;

  ViewsApi(SavedViews views) {
    this.views = views;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "List saved views",
      description =
          "The token's person's own by name, then those that colleagues share; all at once.")
  ApiPage<ViewResource> list(@Parameter(hidden = true) Actor actor) {
    List<ViewResource> all = views.of(actor).stream().map(view -> told(actor, view)).toList();
    return new ApiPage<>(all, null);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Keep a list under a name",
      description = "One of the same name and person is replaced.")
  @ApiResponse(responseCode = "201", description = "Kept")
  ResponseEntity<ViewResource> save(
      @Parameter(hidden = true) Actor actor, @RequestBody ViewBody body) {
    SavedView saved = views.save(actor, said(body.name()), said(body.query()), body.isShared());
    return ResponseEntity.status(HttpStatus.CREATED).body(told(actor, saved));
  }

  @DeleteMapping("/{id}")
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Throw a saved view away",
      description = "Its owner may, and a change manager where it is shared. Tells what it was.")
  ViewResource remove(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    return told(actor, views.remove(actor, new SavedViewId(id)));
  }

  private static ViewResource told(Actor actor, SavedView view) {
    return new ViewResource(
        view.id().value(),
        view.name(),
        view.query(),
        view.shared(),
        view.owner().equals(actor.person()));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
