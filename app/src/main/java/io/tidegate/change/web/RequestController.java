package io.tidegate.change.web;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.Ruling;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The request form. A draft is created by the first save, by hand or by the form itself; the page
 * of a new change then goes on under the number that its hidden field names.
 */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class RequestController {
  private final Changes changes;
  private final RequestDesk desk;
  private final RequestPages pages;
  private final RequestChoices choices;

  RequestController(Changes changes, RequestDesk desk, RequestPages pages, RequestChoices choices) {
    this.changes = changes;
    this.desk = desk;
    this.pages = pages;
    this.choices = choices;
  }

  @GetMapping("/changes/new")
  RequestPage blank(
      Actor actor,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "NORMAL") String type,
      @RequestParam(required = false) @Nullable Integer copy) {
    if (copy != null) {
      Change origin = changes.get(copy);
      Change sketch = desk.copyOf(actor, origin);
      return pages.page(actor, sketch, RequestForm.of(pages.stored(sketch)), origin.code(), null);
    }
    Change sketch = desk.sketch(actor, Typed.NOTHING.with("client", client).with("type", type));
    String chosen = choices.clientsOf(actor).size() == 1 ? sketch.client().toString() : client;
    Typed typed = pages.stored(sketch).with("client", chosen).with("item", item);
    return pages.page(actor, sketch, RequestForm.of(typed), "", null);
  }

  @PostMapping("/changes")
  Answer create(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
    return save(actor, drafted(new Typed(sent)), new Typed(sent));
  }

  @PostMapping("/changes/draft")
  Answer autosaveNew(
      Actor actor, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response) {
    Change drafted = drafted(new Typed(sent));
    Answer answer = autosave(actor, drafted, new Typed(sent));
    if (answer instanceof DraftState state && state.number() > 0) {
      response.setHeader("HX-Replace-Url", "/changes/" + state.number() + "/request");
    }
    return answer;
  }

  @GetMapping("/changes/{number:\\d+}/request")
  RequestPage edit(Actor actor, @PathVariable int number) {
    Change change = changes.get(number);
    return pages.page(actor, change, RequestForm.of(pages.stored(change)), "", null);
  }

  @PostMapping("/changes/{number:\\d+}/request")
  Answer save(
      Actor actor, @PathVariable int number, @RequestParam MultiValueMap<String, String> sent) {
    return save(actor, changes.get(number), new Typed(sent));
  }

  @PostMapping("/changes/{number:\\d+}/request/draft")
  Answer autosave(
      Actor actor, @PathVariable int number, @RequestParam MultiValueMap<String, String> sent) {
    return autosave(actor, changes.get(number), new Typed(sent));
  }

  @GetMapping("/changes/items")
  ItemMatches items(
      Actor actor,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") String find) {
    return choices.matches(client.isEmpty() ? null : ClientId.of(client), find);
  }

  /** What a page that began as a new change has drafted meanwhile; null when nothing. */
  private @Nullable Change drafted(Typed typed) {
    String number = typed.text("number");
    return number.matches("[1-9]\\d{0,8}") ? changes.get(Integer.parseInt(number)) : null;
  }

  private Answer save(Actor actor, @Nullable Change existing, Typed typed) {
    Change base = existing == null ? desk.sketch(actor, typed) : existing;
    RequestForm form = RequestForm.of(typed);
    if (typed.text("act").equals("find")) {
      return page(actor, base, form);
    }
    try {
      return switch (desk.save(actor, existing, typed)) {
        case Ruling.Moved(Change saved, _) -> proceed(actor, saved, typed);
        case Ruling.Refused(Change current, List<Blocker> blockers) ->
            new Drawn(page(actor, current, refused(form, blockers)), HttpStatus.CONFLICT);
      };
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, base, form.malformed(invalid.problems())));
    } catch (Stale stale) {
      Change now = changes.get(base.id());
      return Drawn.stale(
          page(actor, now, form.overtaken(desk.overtaken(typed, now, stale), now.version())));
    }
  }

  /** Takes the transition that the button asks for, if any; what stands in the way is shown. */
  private Answer proceed(Actor actor, Change saved, Typed typed) {
    Transition wanted =
        switch (typed.text("act")) {
          case "submit" -> Transition.SUBMIT;
          case "record" -> Transition.RECORD;
          default -> null;
        };
    boolean goesOn = typed.text("act").equals("keep");
    String there = "/changes/" + saved.number() + (goesOn ? "/request" : "");
    if (wanted == null) {
      return new SeeOther(there, "Saved.");
    }
    return switch (changes.take(actor, saved.id(), Move.of(wanted, saved.version()))) {
      case Ruling.Moved moved -> new SeeOther(there, moved.sentence());
      case Ruling.Refused(Change current, List<Blocker> blockers) -> {
        Typed now = typed.with("version", Long.toString(current.version()));
        yield Drawn.invalid(page(actor, current, RequestForm.of(now).held(blockers)));
      }
    };
  }

  private static RequestForm refused(RequestForm form, List<Blocker> blockers) {
    RequestForm held = form.held(blockers);
    return new RequestForm(held.typed(), held.problems(), held.missing(), false, null);
  }

  private RequestPage page(Actor actor, Change change, RequestForm form) {
    Typed typed = form.typed();
    ItemMatches found =
        typed.text("find").isEmpty() ? null : choices.matches(change.client(), typed.text("find"));
    return pages.page(actor, change, form, typed.text("copy"), found);
  }

  private Answer autosave(Actor actor, @Nullable Change existing, Typed typed) {
    Change base = existing == null ? desk.sketch(actor, typed) : existing;
    try {
      if (existing == null && !desk.ready(typed)) {
        return desk.notYet(actor, base, typed, "Saves itself once client and title are there");
      }
      return switch (desk.save(actor, existing, typed)) {
        case Ruling.Moved(Change saved, _) -> desk.saved(actor, saved);
        case Ruling.Refused(_, List<Blocker> blockers) ->
            desk.notYet(actor, base, typed, blockers.getFirst().sentence());
      };
    } catch (Invalid invalid) {
      return desk.notYet(
          actor, base, typed, "Not saved: " + invalid.problems().getFirst().sentence());
    } catch (Stale | NotFound overtaken) {
      return desk.notYet(
          actor,
          base,
          typed,
          overtaken.sentence() + " What you typed is still here: press Save to compare.");
    }
  }
}
