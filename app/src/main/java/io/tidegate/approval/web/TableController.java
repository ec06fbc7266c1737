package io.tidegate.approval.web;

import io.tidegate.approval.ApprovalDrafts;
import io.tidegate.approval.ApprovalRules;
import io.tidegate.approval.RouteTable;
import io.tidegate.approval.web.RowPages.Which;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Typed;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Htmx;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The decision table of a draft: seen whole, put into another order, and the limits beside it. */
@Controller
@Permitted(roles = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR})
class TableController {
  static final String PATH = "/policy/drafts/{id}/sections/approval";

  private final ApprovalDrafts tables;
  private final Drafts drafts;
  private final RowDesk desk;
  private final LimitsForm limits;
  private final TablePages pages;

  TableController(
      ApprovalDrafts tables, Drafts drafts, RowDesk desk, LimitsForm limits, TablePages pages) {
    this.tables = tables;
    this.drafts = drafts;
    this.desk = desk;
    this.limits = limits;
    this.pages = pages;
  }

  @GetMapping(PATH)
  @Permitted(Permitted.To.STAFF)
  Answer show(Actor actor, @PathVariable String id) {
    return pages.page(actor, drafts.get(DraftId.of(id)));
  }

  /** Looked up after the page is there, since it looks at a year of changes. */
  @GetMapping(PATH + "/caught")
  @Permitted(Permitted.To.STAFF)
  View caught(@PathVariable String id) {
    return pages.caught(drafts.get(DraftId.of(id)));
  }

  /**
   * Puts the rows into another order: all of them, by the places they had, or one of them up or
   * down.
   */
  @PostMapping(PATH + "/order")
  Answer order(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "") String act,
      Htmx htmx) {
    Draft draft = drafts.get(DraftId.of(id));
    ApprovalRules rules = tables.rules(draft);
    List<RouteTable.Row> rows = rules.routes().rows();
    List<Integer> places = act.isEmpty() ? places(order) : shifted(rows.size(), act);
    boolean whole =
        places.stream().sorted().toList().equals(IntStream.range(0, rows.size()).boxed().toList());
    try {
      if (!whole || draft.version() != version) {
        throw new Stale(
            "%s was faster: the table has changed meanwhile.".formatted(draft.changed().name()));
      }
      RouteTable ordered =
          new RouteTable(places.stream().map(rows::get).toList(), rules.routes().additions());
      tables.put(actor, draft.id(), version, rules.routing(ordered));
      return htmx.asked()
          ? pages.page(actor, drafts.get(draft.id()))
          : new SeeOther(path(draft.id()) + "#rows", "The rows are in their new order.");
    } catch (Stale stale) {
      return Drawn.stale(desk.refused(actor, draft.id(), stale.sentence()));
    }
  }

  @PostMapping(PATH + "/rows/{row:\\d+}/removal")
  Answer remove(
      Actor actor, @PathVariable String id, @PathVariable int row, @RequestParam long version) {
    return desk.remove(actor, DraftId.of(id), version, Which.there(false, row, ""));
  }

  @PostMapping(PATH + "/limits")
  Answer limits(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> sent) {
    DraftId draft = DraftId.of(id);
    Typed typed = new Typed(sent);
    try {
      ApprovalRules now = tables.rules(drafts.get(draft));
      ApprovalRules said = limits.read(now, typed);
      if (!typed.problems().isEmpty()) {
        throw new Invalid(typed.problems());
      }
      tables.put(actor, draft, version, said);
      return new SeeOther(path(draft) + "#limits", "The limits are in the draft.");
    } catch (Invalid invalid) {
      Problems problems = new Problems(invalid.problems());
      return Drawn.invalid(pages.typed(actor, drafts.get(draft), typed, problems, ""));
    } catch (Stale stale) {
      return Drawn.stale(
          pages.typed(actor, drafts.get(draft), typed, Problems.none(), stale.sentence()));
    }
  }

  private static List<Integer> places(String order) {
    return Arrays.stream(order.split(","))
        .filter(place -> place.matches("\\d{1,3}"))
        .map(Integer::valueOf)
        .toList();
  }

  /** As {@code up:3} or {@code down:3} says. */
  private static List<Integer> shifted(int rows, String act) {
    List<Integer> places = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
    String place = act.substring(act.indexOf(':') + 1);
    if (place.matches("\\d{1,3}")) {
      int from = Integer.parseInt(place);
      int to = act.startsWith("up:") ? from - 1 : from + 1;
      if (from < rows && to >= 0 && to < rows) {
        Collections.swap(places, from, to);
      }
    }
    return places;
  }

  static String path(DraftId draft) {
    return "/policy/drafts/" + draft + "/sections/approval";
  }
}
