package io.tidegate.inventory.web;

import io.tidegate.inventory.Triage;
import io.tidegate.inventory.UnrecordedChangeId;
import io.tidegate.inventory.UnrecordedChanges;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What differs without a change: the list, and what people say of each. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class UnrecordedController {
  private final UnrecordedChanges unrecorded;
  private final UnrecordedPages pages;

  UnrecordedController(UnrecordedChanges unrecorded, UnrecordedPages pages) {
    this.unrecorded = unrecorded;
    this.pages = pages;
  }

  @GetMapping(InventoryTabs.UNRECORDED)
  Answer list(Actor actor, @RequestParam Map<String, String> asked) {
    return pages.list(actor, asked);
  }

  @GetMapping(InventoryTabs.UNRECORDED + "/{id}")
  Answer show(Actor actor, @PathVariable String id) {
    return pages.one(actor, UnrecordedChangeId.of(id), Sent.NOTHING);
  }

  @PostMapping(InventoryTabs.UNRECORDED + "/{id}/link")
  Answer link(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    return said(actor, id, sent, Triage.LINKED, "change", unrecorded::link);
  }

  @PostMapping(InventoryTabs.UNRECORDED + "/{id}/acceptance")
  Answer accept(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    return said(actor, id, sent, Triage.ACCEPTED, "accept-reason", unrecorded::accept);
  }

  @PostMapping(InventoryTabs.UNRECORDED + "/{id}/dismissal")
  Answer dismiss(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    return said(actor, id, sent, Triage.DISMISSED, "reason", unrecorded::dismiss);
  }

  @PostMapping(InventoryTabs.UNRECORDED + "/{id}/recording")
  Answer record(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    UnrecordedChangeId which = UnrecordedChangeId.of(id);
    try {
      return new SeeOther(
          unrecorded.record(actor, which, version(sent)).address(),
          "Drafted with what is known. Complete it, then record it as done.");
    } catch (Stale stale) {
      return Drawn.stale(pages.one(actor, which, Sent.refused(sent, stale.sentence())));
    }
  }

  private Answer said(
      Actor actor,
      String id,
      Map<String, String> sent,
      Triage what,
      String field,
      UnrecordedChanges.Saying saying) {
    UnrecordedChangeId which = UnrecordedChangeId.of(id);
    try {
      saying.say(actor, which, version(sent), sent.getOrDefault(field, ""));
      return new SeeOther(InventoryTabs.UNRECORDED, what.title() + ".");
    } catch (Invalid invalid) {
      return Drawn.invalid(pages.one(actor, which, Sent.invalid(sent, pages.named(what, invalid))));
    } catch (Stale stale) {
      return Drawn.stale(pages.one(actor, which, Sent.refused(sent, stale.sentence())));
    }
  }

  private static long version(Map<String, String> sent) {
    String version = sent.getOrDefault("version", "");
    return version.matches("\\d{1,9}") ? Long.parseLong(version) : -1;
  }
}
