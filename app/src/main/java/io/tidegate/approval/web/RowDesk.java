package io.tidegate.approval.web;

import io.tidegate.approval.ApprovalDrafts;
import io.tidegate.approval.ApprovalRules;
import io.tidegate.approval.RouteTable;
import io.tidegate.approval.web.RowPages.Answered;
import io.tidegate.approval.web.RowPages.Which;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Typed;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How a row of a decision table, or an addition to it, is saved and removed: what is wrong is told
 * at its field, and whoever was overtaken keeps what they typed.
 */
@Component
class RowDesk {
  private final ApprovalDrafts tables;
  private final Drafts drafts;
  private final People people;
  private final RowPages forms;
  private final TablePages table;

  RowDesk(ApprovalDrafts tables, Drafts drafts, People people, RowPages forms, TablePages table) {
    this.tables = tables;
    this.drafts = drafts;
    this.people = people;
    this.forms = forms;
    this.table = table;
  }

  Answer save(Actor actor, DraftId id, long version, Which which, Typed typed) {
    try {
      Draft draft = seen(id, version);
      ApprovalRules rules = tables.rules(draft);
      RowReader reader = new RowReader(typed, people);
      int place = which.place(rules.routes());
      Written written = written(rules.routes(), which, place, reader);
      check(draft, written.table(), which.path(place), reader, typed);
      tables.put(actor, id, version, rules.routing(written.table()));
      return new SeeOther(which.list(id), "“%s” is in the draft.".formatted(written.name()));
    } catch (Invalid invalid) {
      Answered wrong = new Answered(new Problems(invalid.problems()), "", "");
      return Drawn.invalid(forms.page(actor, drafts.get(id), which, typed, wrong));
    } catch (Stale stale) {
      return Drawn.stale(overtaken(actor, id, which, typed, stale));
    }
  }

  /** Removes it; whoever was overtaken sees the table as it stands. */
  Answer remove(Actor actor, DraftId id, long version, Which which) {
    try {
      ApprovalRules rules = tables.rules(seen(id, version));
      RouteTable routes = rules.routes();
      int place = which.place(routes);
      String name = at(which.names(routes), place);
      RouteTable less =
          which.addition()
              ? new RouteTable(routes.rows(), without(routes.additions(), place))
              : new RouteTable(without(routes.rows(), place), routes.additions());
      tables.put(actor, id, version, rules.routing(less));
      return new SeeOther(which.list(id), "“%s” is removed.".formatted(name));
    } catch (Invalid invalid) {
      return Drawn.invalid(refused(actor, id, invalid.problems().getFirst().sentence()));
    } catch (Stale stale) {
      return Drawn.stale(refused(actor, id, stale.sentence()));
    }
  }

  /** The table, saying why the last deed was not done. */
  TablePage refused(Actor actor, DraftId id, String sentence) {
    return table.page(actor, drafts.get(id)).refusing(sentence);
  }

  /** What stands at the place; not found where nothing does. */
  static <T> T at(List<T> rows, int place) {
    if (place >= rows.size()) {
      throw new NotFound("The table has no such row.");
    }
    return rows.get(place);
  }

  private Draft seen(DraftId id, long version) {
    Draft draft = drafts.get(id);
    if (draft.version() != version) {
      throw new Stale(
          "%s was faster: the draft has changed meanwhile.".formatted(draft.changed().name()));
    }
    return draft;
  }

  /** Everything that is wrong is told at its field of this form. */
  private void check(Draft draft, RouteTable written, String at, RowReader reader, Typed typed) {
    List<Problem> problems = new ArrayList<>(typed.problems());
    tables.findings(draft, written).stream()
        .filter(finding -> finding.isError() && finding.field().startsWith(at))
        .forEach(finding ->
            problems.add(
                new Problem(
                    reader.fieldAt(finding.field().substring(at.length())), finding.sentence())));
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  /** The form on top of what somebody else wrote: by its name the row is found again. */
  private RowPage overtaken(Actor actor, DraftId id, Which which, Typed typed, Stale stale) {
    Draft now = drafts.get(id);
    RouteTable routes = tables.rules(now).routes();
    String says = which.row() == null ? "" : forms.overtaken(routes, which);
    return forms.page(
        actor,
        now,
        which.moved(routes),
        typed,
        new Answered(Problems.none(), stale.sentence(), says));
  }

  private static Written written(RouteTable table, Which which, int place, RowReader reader) {
    boolean fresh = which.row() == null;
    if (which.addition()) {
      RouteTable.Addition addition = reader.addition();
      return new Written(
          new RouteTable(table.rows(), with(table.additions(), fresh, place, addition)),
          addition.stage().name());
    }
    RouteTable.Row row = reader.row();
    return new Written(
        new RouteTable(with(table.rows(), fresh, place, row), table.additions()), row.name());
  }

  private static <T> List<T> with(List<T> all, boolean fresh, int place, T one) {
    List<T> list = new ArrayList<>(all);
    if (fresh) {
      list.add(place, one);
    } else {
      at(list, place);
      list.set(place, one);
    }
    return list;
  }

  private static <T> List<T> without(List<T> all, int place) {
    List<T> list = new ArrayList<>(all);
    list.remove(place);
    return list;
  }

  /** A table in which it was written, and what it is called there. */
  private record Written(RouteTable table, String name) {}
}
