package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.calendar.Conflicts;
import io.tidegate.calendar.SafePoints;
import io.tidegate.calendar.Slots;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a change's window collides with, and where it could go, for programs. */
@RestController
@RequestMapping(path = "/api/v1/changes/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Calendar", description = "Maintenance windows, blackouts and what else says when")
class ConflictsApi {
  private static final int MOST = 20;

  private final Changes changes;
  private final Conflicts conflicts;
  private final SafePoints safePoints;
  private final Slots slots;

  ConflictsApi(Changes changes, Conflicts conflicts, SafePoints safePoints, Slots slots) {
    this.changes = changes;
    this.conflicts = conflicts;
    this.safePoints = safePoints;
    this.slots = slots;
  }

  @GetMapping("/conflicts")
  @Scoped({ApiScope.CALENDAR_READ, ApiScope.CHANGES_READ})
  @Operation(
      summary = "List conflicts",
      description = "What its window collides with, what stops it first; none without a window.")
  ApiPage<ConflictResource> conflicts(@PathVariable int number) {
    return listed(changes.get(number));
  }

  @PostMapping(path = "/conflicts/waivers", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(summary = "Let a conflict pass", description = "For a reason, until a moment.")
  ApiPage<ConflictResource> waive(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @RequestBody WaiverBody body) {
    Change change = changes.get(number);
    conflicts.waive(
        actor,
        change.id(),
        Objects.requireNonNullElse(body.key(), ""),
        Objects.requireNonNullElse(body.reason(), ""),
        body.until());
    return listed(change);
  }

  @PostMapping(path = "/conflicts/broken-glass", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Break into a blackout",
      description =
          "With a second person and a reason, until its window ends; a review becomes due.")
  ApiPage<ConflictResource> breakGlass(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @RequestBody BreakingBody body) {
    Change change = changes.get(number);
    conflicts.breakGlass(
        actor,
        change.id(),
        body.second() == null ? null : new PersonId(body.second()),
        Objects.requireNonNullElse(body.reason(), ""));
    return listed(change);
  }

  @PostMapping(path = "/conflicts/safe-point", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Go on to a safe point",
      description = "What a lockdown holds goes on with a second person, for four hours at most.")
  ApiPage<ConflictResource> reachSafePoint(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @RequestBody SafePointBody body) {
    Change change = changes.get(number);
    safePoints.reach(
        actor,
        change.id(),
        body.second() == null ? null : new PersonId(body.second()),
        Objects.requireNonNullElse(body.reason(), ""));
    return listed(change);
  }

  @GetMapping("/slots")
  @Scoped({ApiScope.CALENDAR_READ, ApiScope.CHANGES_READ})
  @Operation(
      summary = "Find free windows",
      description =
          "The next windows within 60 days that fit its plan and rollback, with reasons; or why"
              + " there is none.")
  SlotsResource slots(
      @PathVariable int number,
      @Parameter(description = "How many at most, up to 20") @RequestParam(defaultValue = "5")
          int limit) {
    if (limit < 1 || limit > MOST) {
      throw new Invalid("limit", "Ask for 1 to %d.".formatted(MOST));
    }
    return SlotsResource.of(slots.find(changes.get(number), limit));
  }

  private ApiPage<ConflictResource> listed(Change change) {
    return new ApiPage<>(conflicts.of(change).stream().map(ConflictResource::of).toList(), null);
  }
}
