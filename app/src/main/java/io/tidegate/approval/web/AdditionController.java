package io.tidegate.approval.web;

import io.tidegate.approval.ApprovalDrafts;
import io.tidegate.approval.RouteTable.Addition;
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
  private final RowDesk desk;
  private final RowPages pages;

  AdditionController(ApprovalDrafts tables, Drafts drafts, RowDesk desk, RowPages pages) {
    this.tables = tables;
    this.drafts = drafts;
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping(ADDITIONS + "/{place:\\d+}")
  @Permitted(Permitted.To.STAFF)
  Answer show(Actor actor, @PathVariable String id, @PathVariable int place) {
    Draft draft = drafts.get(DraftId.of(id));
    Addition stored = RowDesk.at(tables.rules(draft).routes().additions(), place);
    Which which = Which.there(true, place, stored.stage().name());
    return pages.page(actor, draft, which, pages.stored(stored), Answered.NOT_YET);
  }

  @GetMapping(ADDITIONS + "/new")
  Answer fresh(Actor actor, @PathVariable String id) {
    Draft draft = drafts.get(DraftId.of(id));
    return pages.page(actor, draft, Which.fresh(true, ""), pages.fresh(), Answered.NOT_YET);
  }

  @PostMapping(ADDITIONS)
  Answer add(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> sent) {
    return desk.save(actor, DraftId.of(id), version, Which.fresh(true, ""), new Typed(sent));
  }

  @PostMapping(ADDITIONS + "/{place:\\d+}")
  Answer write(
      Actor actor,
      @PathVariable String id,
      @PathVariable int place,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String was,
      @RequestParam MultiValueMap<String, String> sent) {
    Which which = Which.there(true, place, was);
    return desk.save(actor, DraftId.of(id), version, which, new Typed(sent));
  }

  @PostMapping(ADDITIONS + "/{place:\\d+}/removal")
  Answer remove(
      Actor actor, @PathVariable String id, @PathVariable int place, @RequestParam long version) {
    return desk.remove(actor, DraftId.of(id), version, Which.there(true, place, ""));
  }
}
