package io.tidegate.approval.web;

import io.tidegate.approval.ApprovalDrafts;
import io.tidegate.approval.ApprovalRules;
import io.tidegate.approval.RouteTable;
import io.tidegate.approval.RouteTable.Addition;
import io.tidegate.approval.web.RowPages.Answered;
import io.tidegate.approval.web.RowPages.Which;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Typed;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The stages that some changes have besides, whatever row matched. */
@Controller
@Permitted(roles = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR})
class AdditionController {
  private static final String ADDITIONS = TableController.PATH + "/additions";

  private final ApprovalDrafts tables;
  private final Drafts drafts;
  private final People people;
  private final RowPages pages;

  AdditionController(ApprovalDrafts tables, Drafts drafts, People people, RowPages pages) {
    this.tables = tables;
    this.drafts = drafts;
    this.people = people;
    this.pages = pages;
  }

  @GetMapping(ADDITIONS + "/{place:\\d+}")
  @Permitted(Permitted.To.STAFF)
  Answer show(Actor actor, @PathVariable String id, @PathVariable int place) {
    Draft draft = drafts.get(DraftId.of(id));
    Addition stored = RowController.at(tables.rules(draft).routes().additions(), place);
    Which which = new Which(true, place, "", stored.stage().name());
    return pages.page(actor, draft, which, pages.stored(stored), Answered.NOT_YET);
  }

  @GetMapping(ADDITIONS + "/new")
  Answer fresh(Actor actor, @PathVariable String id) {
    Draft draft = drafts.get(DraftId.of(id));
    return pages.page(actor, draft, new Which(true, null, "", ""), pages.fresh(), Answered.NOT_YET);
  }

  @PostMapping(ADDITIONS)
  Answer add(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> sent) {
    return answer(actor, DraftId.of(id), version, new Which(true, null, "", ""), new Typed(sent));
  }

  @PostMapping(ADDITIONS + "/{place:\\d+}")
  Answer write(
      Actor actor,
      @PathVariable String id,
      @PathVariable int place,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String was,
      @RequestParam MultiValueMap<String, String> sent) {
    return answer(actor, DraftId.of(id), version, new Which(true, place, "", was), new Typed(sent));
  }

  @PostMapping(ADDITIONS + "/{place:\\d+}/removal")
  Answer remove(
      Actor actor, @PathVariable String id, @PathVariable int place, @RequestParam long version) {
    DraftId draft = DraftId.of(id);
    ApprovalRules rules = tables.rules(drafts.get(draft));
    List<Addition> additions = new ArrayList<>(rules.routes().additions());
    RowController.at(additions, place);
    String name = additions.remove(place).stage().name();
    put(actor, draft, version, rules, additions);
    return new SeeOther(
        TableController.path(draft) + "#additions", "“%s” is removed.".formatted(name));
  }

  private Answer answer(Actor actor, DraftId id, long version, Which which, Typed typed) {
    try {
      return save(actor, id, version, which.row(), typed);
    } catch (Invalid invalid) {
      Answered wrong = new Answered(new Problems(invalid.problems()), "", "");
      return Drawn.invalid(pages.page(actor, drafts.get(id), which, typed, wrong));
    } catch (Stale stale) {
      Draft now = drafts.get(id);
      List<String> names =
          tables.rules(now).routes().additions().stream().map(one -> one.stage().name()).toList();
      int place = names.indexOf(which.was());
      Which moved = new Which(true, place < 0 ? null : place, "", place < 0 ? "" : which.was());
      Answered overtaken = new Answered(Problems.none(), stale.sentence(), "");
      return Drawn.stale(pages.page(actor, now, moved, typed, overtaken));
    }
  }

  private Answer save(Actor actor, DraftId id, long version, @Nullable Integer place, Typed typed) {
    Draft draft = drafts.get(id);
    if (draft.version() != version) {
      throw new Stale(
          "%s was faster: the draft has changed meanwhile.".formatted(draft.changed().name()));
    }
    ApprovalRules rules = tables.rules(draft);
    List<Addition> additions = new ArrayList<>(rules.routes().additions());
    RowReader reader = new RowReader(typed, people);
    Addition addition = reader.addition();
    int at = place == null ? additions.size() : place;
    if (place == null) {
      additions.add(addition);
    } else {
      RowController.at(additions, place);
      additions.set(place, addition);
    }
    List<Problem> problems = new ArrayList<>(typed.problems());
    String path = "routes.additions[" + at + "].";
    tables.findings(draft, new RouteTable(rules.routes().rows(), additions)).stream()
        .filter(finding -> finding.isError() && finding.field().startsWith(path))
        .forEach(finding ->
            problems.add(
                new Problem(
                    reader.fieldAt(finding.field().substring(path.length())), finding.sentence())));
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    put(actor, id, version, rules, additions);
    return new SeeOther(
        TableController.path(id) + "#additions",
        "“%s” is in the draft.".formatted(addition.stage().name()));
  }

  private void put(
      Actor actor, DraftId draft, long version, ApprovalRules rules, List<Addition> additions) {
    tables.put(
        actor,
        draft,
        version,
        new ApprovalRules(
            new RouteTable(rules.routes().rows(), additions),
            rules.deadlines(),
            rules.solo(),
            rules.mayOverride()));
  }
}
