package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Tags;
import io.tidegate.kernel.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tags of a change, for programs. */
@RestController
@RequestMapping(path = "/api/v1/changes/{number}/tags", produces = MediaType.APPLICATION_JSON_VALUE)
@io.swagger.v3.oas.annotations.tags.Tag(
    name = "Tags",
    description = "Words by which people gather changes that belong together; never material")
class TagsApi {
  private final Changes changes;
  private final Tags tags;

  TagsApi(Changes changes, Tags tags) {
    this.changes = changes;
    this.tags = tags;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(summary = "Read the tags", description = "All of them, by alphabet.")
  TagsResource list(@PathVariable int number) {
    return told(changes.get(number));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Tag a change",
      description = "Also one that has ended. One that is there already stays.")
  TagsResource put(
      @Parameter(hidden = true) Actor actor, @PathVariable int number, @RequestBody TagBody body) {
    Change change = changes.get(number);
    tags.put(actor, change.id(), body.tag() == null ? "" : body.tag());
    return told(change);
  }

  @DeleteMapping("/{tag}")
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(summary = "Take a tag off", description = "One that is not there is off already.")
  TagsResource take(
      @Parameter(hidden = true) Actor actor, @PathVariable int number, @PathVariable String tag) {
    Change change = changes.get(number);
    tags.take(actor, change.id(), tag);
    return told(change);
  }

  private TagsResource told(Change change) {
    return new TagsResource(tags.of(change.id()));
  }
}
