package io.tidegate.catalogue;

import io.tidegate.change.Plan;
import io.tidegate.change.Priority;
import io.tidegate.change.Purpose;
import io.tidegate.change.Scope;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills a change in from a model and what was said at its start. */
@Component
class Filling {
  private final Items items;
  private final Clients clients;
  private final InstantSource clock;

  Filling(Items items, Clients clients, InstantSource clock) {
    this.items = items;
    this.clients = clients;
    this.clock = clock;
  }

  /** Throws {@link Invalid} with everything that the model asks for or forbids, at its field. */
  Filled of(Procedure procedure, Start wanted) {
    List<Problem> problems = new ArrayList<>();
    Filled filled = fill(procedure, wanted, problems);
    notice(procedure.terms(), filled.window(), problems);
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return filled;
  }

  /** What {@link #of} would throw, of a start that has time to be announced. */
  List<Problem> problems(Procedure procedure, Start wanted) {
    List<Problem> problems = new ArrayList<>();
    fill(procedure, wanted, problems);
    return problems;
  }

  private Filled fill(Procedure procedure, Start wanted, List<Problem> problems) {
    Item item =
        wanted.item() == null ? null : items.named(Set.of(wanted.item())).get(wanted.item());
    Procedure worded = item == null ? procedure : ItemSlot.filled(procedure, item.name());
    Purpose purpose = purpose(worded, wanted);
    if (purpose.title().length() > Purpose.LONGEST_TITLE) {
      problems.add(new Problem("title", "Keep it shorter: the title may have 200 characters."));
    }
    TermsPolicy.unanswered(worded, purpose, wanted.item() != null, wanted.at() != null)
        .forEach(
            field -> problems.add(new Problem(field(field), "The model asks for this each time.")));
    Window window = window(procedure, wanted, problems);
    item(procedure, item, wanted, problems);
    return new Filled(purpose, worded.plan(), scope(wanted), window);
  }

  private static Purpose purpose(Procedure procedure, Start wanted) {
    return new Purpose(
        title(procedure, wanted),
        text(ModelField.REASON, procedure.reason(), procedure, wanted),
        text(ModelField.OUTCOME, procedure.desiredOutcome(), procedure, wanted),
        procedure.category(),
        Priority.MEDIUM);
  }

  private static String title(Procedure procedure, Start wanted) {
    String said = wanted.of(ModelField.TITLE);
    boolean own = procedure.terms().rule(ModelField.TITLE) == FieldRule.ASKED && !said.isEmpty();
    return own ? procedure.title() + ": " + said : procedure.title();
  }

  private static String text(ModelField field, String model, Procedure procedure, Start wanted) {
    String said = wanted.of(field);
    boolean own = procedure.terms().rule(field) == FieldRule.ASKED && !said.isEmpty();
    return own ? said : model;
  }

  /** Begins with the running minute, so that work may begin at once. */
  private Window window(Procedure procedure, Start wanted, List<Problem> problems) {
    Instant now = clock.instant();
    Instant begin = wanted.at() == null ? now : wanted.at();
    Instant start = begin.truncatedTo(ChronoUnit.MINUTES);
    Instant shortest = start.plus(ModelPolicy.length(procedure.plan()));
    Instant end = wanted.until() == null ? shortest : wanted.until();
    if (end.isBefore(shortest)) {
      problems.add(
          new Problem(
              "until",
              "With its rollback the plan takes %d minutes; let the window end later."
                  .formatted(ModelPolicy.length(procedure.plan()).toMinutes())));
      return new Window(start, shortest);
    }
    Window window = new Window(start, end);
    Terms terms = procedure.terms();
    TermsPolicy.outside(terms, window, clients.get(wanted.client()).zone())
        .ifPresent(why -> problems.add(new Problem("at", why + ".")));
    return window;
  }

  private void notice(Terms terms, Window window, List<Problem> problems) {
    Instant soonest = TermsPolicy.soonest(terms, clock.instant());
    if (terms.noticeHours() > 0 && window.start().isBefore(soonest)) {
      problems.add(
          new Problem(
              "at",
              "It is announced %d h beforehand: let it begin later."
                  .formatted(terms.noticeHours())));
    }
  }

  private static void item(
      Procedure procedure, @Nullable Item item, Start wanted, List<Problem> problems) {
    Terms terms = procedure.terms();
    boolean asked = terms.rule(ModelField.ITEM) == FieldRule.ASKED;
    if (wanted.item() == null && !asked && ItemSlot.in(procedure)) {
      problems.add(new Problem("item", "Name the item: the plan speaks of it."));
    }
    if (item != null && !terms.kinds().isEmpty() && !terms.kinds().contains(item.kind())) {
      problems.add(
          new Problem(
              "item",
              "The model is not for a %s, but for: %s."
                  .formatted(item.kind().title(), TermsGate.titles(terms.kinds()))));
    }
  }

  private static Scope scope(Start wanted) {
    return wanted.item() == null
        ? new Scope(Set.of(), "The model touches no recorded item.")
        : new Scope(Set.of(wanted.item()), "");
  }

  /** The field of the form in which it is answered. */
  static String field(ModelField field) {
    return switch (field) {
      case BEGINS -> "at";
      case OUTCOME -> "desiredOutcome";
      case TITLE, REASON, ITEM -> field.slug();
    };
  }

  /** What a change made from the model says. */
  record Filled(Purpose purpose, Plan plan, Scope scope, Window window) {}
}
