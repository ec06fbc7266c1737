package io.tidegate.demo;

import io.tidegate.change.EmergencyBrief;
import io.tidegate.change.Outcome;
import io.tidegate.change.People;
import io.tidegate.change.Plan;
import io.tidegate.change.Priority;
import io.tidegate.change.Purpose;
import io.tidegate.change.Result;
import io.tidegate.change.Safeguards;
import io.tidegate.change.Scope;
import io.tidegate.change.Step;
import io.tidegate.demo.DemoPiece.Line;
import io.tidegate.demo.DemoPlot.Crew;
import io.tidegate.inventory.Item;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.review.Documentation;
import io.tidegate.review.Pir;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people write into the forms: made from a plot, with no I/O. */
final class DemoPapers {
  private static final Set<String> DATA =
      Set.of("application", "server", "backup", "patch", "identity");
  private static final List<String> NO =
      List.of(
          "Month end at {client}: nobody can be there to check it. Come back with a window after the 5th.",
          "The rollback takes longer than what is left of the window. Make it shorter or the window longer.",
          "Two changes on the same floor in one week are too many; after the move, please.",
          "The vendor has withdrawn the release this morning. Wait for the next one.",
          "Nobody has asked the night shift. Talk to them first.");
  private static final List<String> NEVER_MIND =
      List.of(
          "The vendor has put the release off to next quarter.",
          "{client} has asked to wait until after their busy season.",
          "Done as a part of another change, so this one is not needed any more.",
          "The parts were not delivered in time; we plan it anew once they are here.");

  private static final List<String> WELL =
      List.of(
          "Done as planned on {items}; every check was green.",
          "Done as planned, a little faster than thought.",
          "All steps done. Nobody noticed but us.",
          "As planned. {client} confirmed by telephone.");

  private static final List<String> LESSONS =
      List.of(
          "Ask the vendor for known defects before the window, not during it.",
          "A second pair of hands would have found it sooner; plan two people.",
          "Monitoring should have told us about {items} before {client} did.",
          "The rehearsed rollback paid off: nobody had to think at night.");

  private DemoPapers() {}

  static Purpose purpose(DemoPlot plot) {
    int impact = plot.piece().emergency() ? 1 : 2 + plot.seed() % 2;
    int urgency = plot.piece().emergency() ? 1 : 2 + plot.seed() / 2 % 2;
    return new Purpose(
        plot.title(),
        plot.word("why"),
        plot.word("wanted"),
        plot.word("category"),
        new Priority(impact, urgency));
  }

  static Scope scope(DemoPlot plot) {
    return new Scope(plot.items().stream().map(Item::id).collect(Collectors.toSet()), "");
  }

  static People people(Crew crew) {
    return new People(
        crew.requester().person(),
        crew.owner().person(),
        crew.hands().stream().map(Actor::person).collect(Collectors.toSet()),
        crew.validator().person(),
        crew.manager().person());
  }

  static EmergencyBrief brief(DemoPlot plot) {
    return new EmergencyBrief(
        plot.word("criterion"),
        plot.word("why"),
        "INC-%d".formatted(20_000 + plot.seed() % 9_000),
        plot.say("{client}: {items}"),
        plot.word("brief"),
        plot.word("goback"),
        plot.piece().minutes() * 2 / 3);
  }

  static Plan plan(DemoPlot plot) {
    List<Step> steps = plot.piece().plan().stream().map(line -> step(plot, line)).toList();
    int effort = steps.stream().mapToInt(Step::minutes).sum() * plot.crew().hands().size();
    String resources =
        plot.crew().hands().stream().map(Actor::name).collect(Collectors.joining(" and "));
    return new Plan(steps, plot.word("noback"), effort, resources, cost(plot));
  }

  private static @Nullable BigDecimal cost(DemoPlot plot) {
    return plot.title().startsWith("Replace")
        ? BigDecimal.valueOf(900 + 50L * (plot.seed() % 40))
        : null;
  }

  private static Step step(DemoPlot plot, Line line) {
    return Step.of(
        switch (line.kind()) {
          case "test" -> Step.Kind.TEST;
          case "check" -> Step.Kind.VALIDATION;
          case "back" -> Step.Kind.ROLLBACK;
          default -> Step.Kind.IMPLEMENTATION;
        },
        plot.say(line.text()),
        plot.say(line.verification()),
        line.minutes());
  }

  static Safeguards safeguards(DemoPlot plot, Instant now) {
    boolean data = DATA.contains(plot.word("category"));
    String security =
        switch (plot.word("category")) {
          case "firewall", "vpn", "identity", "security", "certificate" ->
              plot.say(
                  "Protection of {items} changes as described; nothing is open longer than the work takes.");
          default -> "None: neither rights nor what is reachable from outside change.";
        };
    return new Safeguards(
        security,
        "None: no personal data is read, moved or shown to anybody new.",
        data ? plot.say("Data on {items} is touched; the plan begins with a copy.") : "None.",
        data,
        data ? now.minus(Duration.ofHours(20 + plot.seed() % 40)) : null);
  }

  /** With the start and end that the lifecycle itself wrote. */
  static Result result(DemoPlot plot, Result known) {
    Outcome outcome = plot.fate().outcome();
    int planned = plot.piece().plan().stream().mapToInt(Line::minutes).sum();
    int effort = planned * (80 + plot.seed() % 50) / 100 * plot.crew().hands().size();
    return new Result(
        outcome,
        happened(plot),
        known.started(),
        known.ended(),
        known.doneBy(),
        effort,
        cost(plot));
  }

  private static String happened(DemoPlot plot) {
    return switch (plot.fate()) {
      case ISSUES -> plot.word("issue");
      case BACK -> plot.word("undo");
      case FAILED ->
          plot.say("It did not bring what was wanted, though nothing broke: ") + plot.word("undo");
      case GOOD, MOVED, REJECTED, CANCELLED -> plot.say(WELL.get(plot.seed() % WELL.size()));
    };
  }

  static Pir.Answers answers(DemoPlot plot) {
    boolean bad = plot.fate().outcome().bad();
    return new Pir.Answers(
        bad ? Pir.Objective.MISSED : Pir.Objective.ACHIEVED,
        plot.fate() == DemoFate.GOOD ? "None." : plot.word(bad ? "undo" : "issue"),
        plot.fate() == DemoFate.BACK,
        plot.say(LESSONS.get(plot.seed() % LESSONS.size())),
        false);
  }

  /** Of some first items more is said than that it is up to date. */
  static Map<ItemId, Documentation.Word> documentation(DemoPlot plot) {
    ItemId first = plot.items().getFirst().id();
    return switch (plot.seed() % 4) {
      case 0 -> Map.of(first, word(Documentation.Answer.UPDATED, "Runbook and passwords updated"));
      case 1 ->
          Map.of(first, word(Documentation.Answer.UNCHANGED, "Like for like; nothing differs"));
      default -> Map.of();
    };
  }

  private static Documentation.Word word(Documentation.Answer answer, String note) {
    return new Documentation.Word(answer, note);
  }

  static String rejected(DemoPlot plot) {
    return plot.say(NO.get(plot.seed() % NO.size()));
  }

  static String cancelled(DemoPlot plot) {
    return plot.say(NEVER_MIND.get(plot.seed() % NEVER_MIND.size()));
  }
}
