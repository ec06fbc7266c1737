package io.tidegate.approval.web;

import io.tidegate.approval.ApprovalDrafts;
import io.tidegate.approval.RouteTable.Row;
import io.tidegate.approval.web.RowPages.Answered;
import io.tidegate.approval.web.RowPages.Which;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Typed;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
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
  private final RowDesk desk;
  private final RowPages pages;

  RowController(ApprovalDrafts tables, Drafts drafts, RowDesk desk, RowPages pages) {
    this.tables = tables;
    this.drafts = drafts;
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping(ROWS + "/{row:\\d+}")
  @Permitted(Permitted.To.STAFF)
  Answer show(Actor actor, @PathVariable String id, @PathVariable int row) {
    Draft draft = drafts.get(DraftId.of(id));
    Row stored = RowDesk.at(tables.rules(draft).routes().rows(), row);
    Which which = Which.there(false, row, stored.name());
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
    Typed typed = copy == null ? pages.fresh() : pages.stored(copyOf(RowDesk.at(rows, copy)));
    Which which = Which.fresh(false, before);
    return pages.page(actor, draft, which, typed, Answered.NOT_YET);
  }

  @PostMapping(ROWS)
  Answer add(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String before,
      @RequestParam MultiValueMap<String, String> sent) {
    return answer(actor, DraftId.of(id), version, Which.fresh(false, before), new StageForm(sent));
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
        actor, DraftId.of(id), version, Which.there(false, row, was), new StageForm(sent));
  }

  private Answer answer(Actor actor, DraftId id, long version, Which which, StageForm form) {
    if (!form.saves()) {
      Draft draft = drafts.get(id);
      return pages.page(actor, draft, which, form.acted(), Answered.NOT_YET);
    }
    return desk.save(actor, id, version, which, form.typed());
  }

  private static Row copyOf(Row row) {
    return new Row("Copy of " + row.name(), row.when(), row.route(), row.informed());
  }
}
