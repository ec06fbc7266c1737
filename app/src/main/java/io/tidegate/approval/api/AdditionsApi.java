package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Scoped;
import io.tidegate.approval.api.RouteEdits.Part;
import io.tidegate.approval.api.RouteWriting.Seen;
import io.tidegate.kernel.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stages that some changes of a draft have besides, whatever row matched. */
@RestController
@RequestMapping(
    path = "/api/v1/policy/drafts/{draft}/routes/additions",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Policy")
class AdditionsApi {
  private final RouteWriting writing;

  AdditionsApi(RouteWriting writing) {
    this.writing = writing;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Add a stage to a draft’s routes",
      description =
          "Changes that its condition names have it besides, whatever row matched: those of one"
              + " client, say. A problem’s field begins with “addition.”.")
  @ApiResponse(responseCode = "201", description = "Added; Location names it")
  ResponseEntity<RoutesResource> add(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID draft,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody RouteAdditionBody body) {
    Map<String, Object> addition = RouteWriting.needed("addition", body.addition());
    return writing.add(actor, new Seen(draft, seen, Part.ADDITIONS), null, addition);
  }

  @PutMapping(path = "/{place}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Replace a stage that a draft adds to its routes",
      description = "All of it. A problem’s field begins with “addition.”.")
  ResponseEntity<RoutesResource> replace(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID draft,
      @PathVariable int place,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody RouteAdditionBody body) {
    Map<String, Object> addition = RouteWriting.needed("addition", body.addition());
    return writing.edit(
        actor,
        new Seen(draft, seen, Part.ADDITIONS),
        place,
        (edits, at) -> edits.replace(at, addition));
  }

  @DeleteMapping("/{place}")
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Remove a stage that a draft adds to its routes",
      description = "The stages after it move up by one place. Versions that hold keep theirs.")
  ResponseEntity<RoutesResource> remove(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID draft,
      @PathVariable int place,
      @Parameter(hidden = true) IfMatch seen) {
    return writing.edit(actor, new Seen(draft, seen, Part.ADDITIONS), place, RouteEdits::remove);
  }
}
