package io.tidegate.change.web;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Ruling.Refused;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing when a change happens. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class WindowController {
  private final Changes changes;
  private final WindowPages pages;

  WindowController(Changes changes, WindowPages pages) {
    this.changes = changes;
    this.pages = pages;
  }

  @GetMapping("/changes/{number:\\d+}/window")
  WindowPage page(Actor actor, @PathVariable int number) {
    Change change = changes.get(number);
    Typed stored = pages.stored(change);
    WindowReader reader = new WindowReader(stored, pages.times(change));
    reader.read();
    return pages.page(actor, change, RequestForm.of(stored), reader, change.window());
  }

  @PostMapping("/changes/{number:\\d+}/window")
  Answer choose(
      Actor actor, @PathVariable int number, @RequestParam MultiValueMap<String, String> sent) {
    Change change = changes.get(number);
    Typed typed = new Typed(sent);
    RequestForm form = RequestForm.of(typed);
    WindowReader reader = new WindowReader(typed, pages.times(change));
    Window window = typed.text("act").equals("drop") ? null : reader.read();
    if (!reader.problems().isEmpty()) {
      return Drawn.invalid(
          pages.page(actor, change, form.malformed(reader.problems()), reader, null));
    }
    if (typed.text("act").equals("check")) {
      return pages.page(actor, change, form, reader, window);
    }
    try {
      return save(actor, change, form, reader, window);
    } catch (Stale stale) {
      Change now = changes.get(number);
      RequestForm kept = form.overtaken(overtaken(now, stale), now.version());
      return Drawn.stale(pages.page(actor, now, kept, reader, window));
    }
  }

  private Answer save(
      Actor actor, Change change, RequestForm form, WindowReader reader, @Nullable Window window) {
    long seen = form.typed().version();
    return switch (changes.edit(actor, change.id(), seen, new Edit.ChooseWindow(window))) {
      case Moved moved -> new SeeOther("/changes/" + change.number(), moved.sentence());
      case Refused(Change current, List<Blocker> blockers) ->
          new Drawn(
              pages.page(actor, current, form.held(blockers), reader, window), HttpStatus.CONFLICT);
    };
  }

  private Overtaken overtaken(Change now, Stale stale) {
    Map<String, String> stored = new LinkedHashMap<>();
    Window window = now.window();
    stored.put("Window", window == null ? "none" : pages.times(now).span(window));
    return new Overtaken(stale.sentence(), stored);
  }
}
