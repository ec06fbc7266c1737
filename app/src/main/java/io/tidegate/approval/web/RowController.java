package io.tidegate.approval.web;

import io.tidegate.approval.ApprovalDrafts;
import io.tidegate.approval.ApprovalRules;
import io.tidegate.approval.RouteTable;
import io.tidegate.approval.RouteTable.Row;
import io.tidegate.approval.web.RowPages.Answered;
import io.tidegate.approval.web.RowPages.Which;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
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

/**
 * One row of a draft's decision table, on its page. Adding and dropping stages draws the form
 * again, and only saving writes.
 */
@Controller
@Permitted(roles = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR})
class RowController {
  private static final String ROWS = TableController.PATH + "/rows";

  private final ApprovalDrafts tables;
  private final Drafts drafts;
  private final People people;
  private final RowPages pages;

  RowController(ApprovalDrafts tables, Drafts drafts, People people, RowPages pages) {
    this.tables = tables;
    this.drafts = drafts;
    this.people = people;
    this.pages = pages;
  }

  @GetMapping(ROWS + "/{row:\\d+}")
  @Permitted(Permitted.To.STAFF)
  Answer show(Actor actor, @PathVariable String id, @PathVariable int row) {
    Draft draft = drafts.get(DraftId.of(id));
    Row stored = at(tables.rules(draft).routes().rows(), row);
    Which which = new Which(false, row, "", stored.name());
    return pages.page(actor, draft, which, pages.stored(stored), Answered.NOT_YET);
  }

  /** An empty row, or a copy of another, to go before a row or to the end. */
  @GetMapping(ROWS + "/new")
  Answer fresh(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String before,
      @RequestParam @Nullable Integer copy) {
    Draft draft = drafts.get(DraftId.of(id));
    List<Row> rows = tables.rules(draft).routes().rows();
    Typed typed = copy == null ? pages.fresh() : pages.stored(copyOf(at(rows, copy)));
    Which which = new Which(false, null, before, "");
    return pages.page(actor, draft, which, typed, Answered.NOT_YET);
  }

  @PostMapping(ROWS)
  Answer add(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String before,
      @RequestParam MultiValueMap<String, String> sent) {
    return answer(
        actor, DraftId.of(id), version, new Which(false, null, before, ""), new StageForm(sent));
  }

  @PostMapping(ROWS + "/{row:\\d+}")
  Answer write(
      Actor actor,
      @PathVariable String id,
      @PathVariable int row,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String was,
      @RequestParam MultiValueMap<String, String> sent) {
    return answer(
        actor, DraftId.of(id), version, new Which(false, row, "", was), new StageForm(sent));
  }

  private Answer answer(Actor actor, DraftId id, long version, Which which, StageForm form) {
    if (!form.saves()) {
      Draft draft = drafts.get(id);
      return pages.page(actor, draft, which, form.acted(), Answered.NOT_YET);
    }
    Typed typed = form.typed();
    try {
      return save(actor, id, version, which, typed);
    } catch (Invalid invalid) {
      Answered wrong = new Answered(new Problems(invalid.problems()), "", "");
      return Drawn.invalid(pages.page(actor, drafts.get(id), which, typed, wrong));
    } catch (Stale stale) {
      return Drawn.stale(overtaken(actor, id, which, typed, stale));
    }
  }

  private Answer save(Actor actor, DraftId id, long version, Which which, Typed typed) {
    Draft draft = drafts.get(id);
    if (draft.version() != version) {
      throw new Stale(
          "%s was faster: the draft has changed meanwhile.".formatted(draft.changed().name()));
    }
    ApprovalRules rules = tables.rules(draft);
    List<Row> rows = new ArrayList<>(rules.routes().rows());
    RowReader reader = new RowReader(typed, people);
    Row row = reader.row();
    int place = place(which, rows.size());
    if (which.row() == null) {
      rows.add(place, row);
    } else {
      at(rows, place);
      rows.set(place, row);
    }
    put(
        actor,
        draft,
        rules,
        new RouteTable(rows, rules.routes().additions()),
        reader,
        typed,
        "routes.rows[" + place + "].");
    return new SeeOther(
        TableController.path(id) + "#rows", "“%s” is in the draft.".formatted(row.name()));
  }

  /** Everything that is wrong is told at its field of this form. */
  private void put(
      Actor actor,
      Draft draft,
      ApprovalRules rules,
      RouteTable table,
      RowReader reader,
      Typed typed,
      String at) {
    List<Problem> problems = new ArrayList<>(typed.problems());
    tables.findings(draft, table).stream()
        .filter(finding -> finding.isError() && finding.field().startsWith(at))
        .forEach(finding ->
            problems.add(
                new Problem(
                    reader.fieldAt(finding.field().substring(at.length())), finding.sentence())));
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    tables.put(
        actor,
        draft.id(),
        draft.version(),
        new ApprovalRules(table, rules.deadlines(), rules.solo(), rules.mayOverride()));
  }

  /** The form on top of what somebody else wrote: by its name the row is found again. */
  private RowPage overtaken(Actor actor, DraftId id, Which which, Typed typed, Stale stale) {
    Draft now = drafts.get(id);
    ApprovalRules rules = tables.rules(now);
    List<String> names = rules.routes().rows().stream().map(Row::name).toList();
    int place = names.indexOf(which.was());
    Which moved =
        which.row() == null || place < 0
            ? new Which(false, null, which.before(), "")
            : new Which(false, place, "", which.was());
    String says = which.row() == null ? "" : pages.overtaken(rules, which.was());
    return pages.page(
        actor, now, moved, typed, new Answered(Problems.none(), stale.sentence(), says));
  }

  private static int place(Which which, int rows) {
    if (which.row() != null) {
      return which.row();
    }
    return which.before().matches("\\d{1,3}")
        ? Math.min(rows, Integer.parseInt(which.before()))
        : rows;
  }

  private static Row copyOf(Row row) {
    return new Row("Copy of " + row.name(), row.when(), row.route(), row.informed());
  }

  /** What stands at the place; not found where nothing does. */
  static <T> T at(List<T> rows, int place) {
    if (place >= rows.size()) {
      throw new NotFound("The table has no such row.");
    }
    return rows.get(place);
  }
}
