package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Candidate;
import io.tidegate.catalogue.CandidateId;
import io.tidegate.catalogue.Candidates;
import io.tidegate.catalogue.ModelId;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the history proposes as models. */
@Controller
@Permitted(roles = Role.CHANGE_MANAGER)
class CandidatesController {
  private final Candidates candidates;
  private final Changes changes;
  private final ModelPages pages;
  private final Frames frames;
  private final InstantSource clock;

  CandidatesController(
      Candidates candidates,
      Changes changes,
      ModelPages pages,
      Frames frames,
      InstantSource clock) {
    this.candidates = candidates;
    this.changes = changes;
    this.pages = pages;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/catalogue/candidates")
  Answer show(Actor actor) {
    return page(actor, "");
  }

  @PostMapping("/catalogue/candidates/{id}/acceptance")
  Answer accept(Actor actor, @PathVariable String id, @RequestParam long version) {
    try {
      ModelId drafted = candidates.accept(actor, CandidateId.of(id), version);
      return new SeeOther("/catalogue/" + drafted, "A model is drafted; complete and propose it.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, invalid.problems().getFirst().sentence()));
    }
  }

  @PostMapping("/catalogue/candidates/{id}/dismissal")
  Answer dismiss(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason) {
    try {
      candidates.dismiss(actor, CandidateId.of(id), version, reason);
      return new SeeOther("/catalogue/candidates", "It is not proposed again.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, invalid.problems().getFirst().sentence()));
    }
  }

  private CandidatesPage page(Actor actor, String refusal) {
    Times times = new Times(frames.look(actor).zone(), clock);
    List<Candidate> open = candidates.open();
    Map<ChangeId, Change> named =
        changes.named(
            open.stream().flatMap(one -> one.members().stream()).collect(Collectors.toSet()));
    return new CandidatesPage(
        frames.of(actor, "Proposed by the history", new Crumb("Catalogue", "/catalogue")),
        open.stream()
            .map(one ->
                new CandidatesPage.Row(
                    one,
                    pages.scope(one.clients()),
                    times.day(one.lastAt()),
                    one.members().stream()
                        .map(named::get)
                        .filter(Objects::nonNull)
                        .map(change -> Option.of(Integer.toString(change.number()), change.title()))
                        .toList()))
            .toList(),
        refusal);
  }
}
