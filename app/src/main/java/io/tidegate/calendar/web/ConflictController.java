package io.tidegate.calendar.web;

import io.tidegate.calendar.Conflicts;
import io.tidegate.calendar.SafePoints;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a change's window collides with: seen, let pass with a reason, broken into. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ConflictController {
  private final Changes changes;
  private final Conflicts conflicts;
  private final SafePoints safePoints;
  private final ConflictPages pages;

  ConflictController(
      Changes changes, Conflicts conflicts, SafePoints safePoints, ConflictPages pages) {
    this.changes = changes;
    this.conflicts = conflicts;
    this.safePoints = safePoints;
    this.pages = pages;
  }

  @GetMapping("/changes/{number:\\d+}/conflicts")
  ConflictPage page(Actor actor, @PathVariable int number) {
    return pages.page(actor, changes.get(number), EntryForm.of(Map.of()));
  }

  @PostMapping("/changes/{number:\\d+}/conflicts/waivers")
  Answer waive(
      Actor actor, @PathVariable int number, @RequestParam MultiValueMap<String, String> sent) {
    Change change = changes.get(number);
    EntryForm form = EntryForm.of(Map.copyOf(sent));
    Instant until = pages.times(change).read(form.text("until")).orElse(null);
    return done(
        actor,
        change,
        form,
        "The conflict may pass until then.",
        () -> conflicts.waive(actor, change.id(), form.text("key"), form.text("reason"), until));
  }

  @PostMapping("/changes/{number:\\d+}/conflicts/broken-glass")
  Answer breakGlass(
      Actor actor, @PathVariable int number, @RequestParam MultiValueMap<String, String> sent) {
    Change change = changes.get(number);
    EntryForm form = EntryForm.of(Map.copyOf(sent));
    return done(
        actor,
        change,
        form,
        "The blackout is open for this change. A review is due.",
        () ->
            conflicts.breakGlass(
                actor, change.id(), person(form.text("second")), form.text("reason")));
  }

  @PostMapping("/changes/{number:\\d+}/conflicts/safe-point")
  Answer reachSafePoint(
      Actor actor, @PathVariable int number, @RequestParam MultiValueMap<String, String> sent) {
    Change change = changes.get(number);
    EntryForm form = EntryForm.of(Map.copyOf(sent));
    return done(
        actor,
        change,
        form,
        "It goes on to a safe point. Pause there, or roll back.",
        () ->
            safePoints.reach(actor, change.id(), person(form.text("second")), form.text("reason")));
  }

  private Answer done(Actor actor, Change change, EntryForm form, String said, Runnable deed) {
    try {
      deed.run();
      return new SeeOther(ConflictPages.path(change), said);
    } catch (Invalid invalid) {
      return Drawn.invalid(pages.page(actor, change, form.refused(invalid.problems())));
    }
  }

  private static @Nullable PersonId person(String text) {
    try {
      return PersonId.of(text);
    } catch (NotFound _) {
      return null;
    }
  }
}
