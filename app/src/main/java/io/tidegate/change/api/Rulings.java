package io.tidegate.change.api;

import io.tidegate.api.ApiFailure;
import io.tidegate.api.ProblemCode;
import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Ruling;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Ruling.Refused;
import io.tidegate.settings.Site;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with a change as it is, and refuses with its blockers. */
@Component
public class Rulings {
  private final String site;

  Rulings(Site site) {
    this.site = site.address().toString();
  }

  /** Where addresses of pages begin. */
  public String site() {
    return site;
  }

  ChangeResource resource(Change change) {
    return ChangeResource.of(change, site);
  }

  ResponseEntity<ChangeResource> ok(Change change) {
    return ResponseEntity.ok().eTag(ChangeResource.tag(change).header()).body(resource(change));
  }

  /** That this change is there now, and where. */
  public ResponseEntity<ChangeResource> created(Change change) {
    return ResponseEntity.created(URI.create("/api/v1/changes/" + change.number()))
        .eTag(ChangeResource.tag(change).header())
        .body(resource(change));
  }

  /** What was let through; throws {@link ApiFailure} with the blockers of what was not. */
  public Moved through(Ruling ruling) {
    return switch (ruling) {
      case Moved moved -> moved;
      case Refused(Change _, List<Blocker> blockers) ->
          throw new ApiFailure(
              ProblemCode.BLOCKED,
              blockers.stream().map(Blocker::sentence).collect(Collectors.joining(". ", "", ".")),
              Map.of("blockers", BlockerResource.of(blockers, site)));
    };
  }
}
