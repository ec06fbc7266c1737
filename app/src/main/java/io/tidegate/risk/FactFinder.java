package io.tidegate.risk;

import io.tidegate.calendar.Seasons;
import io.tidegate.change.Change;
import io.tidegate.change.Origins;
import io.tidegate.change.Plan;
import io.tidegate.change.Step;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.execution.Rehearsals;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import io.tidegate.risk.RiskFacts.Rollback;
import io.tidegate.risk.RiskFacts.Timing;
import io.tidegate.risk.RiskFacts.Touched;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the rooms below know about a change into the facts that risk is judged by. */
@Component
class FactFinder {
  private final Items items;
  private final Reach reach;
  private final Clients clients;
  private final People people;
  private final Origins origins;
  private final Seasons seasons;
  private final ObjectProvider<Rehearsals> rehearsals;

  /** Rehearsals are asked for late, since their room needs the changes, which need the gates. */
  FactFinder(
      Items items,
      Reach reach,
      Clients clients,
      People people,
      Origins origins,
      Seasons seasons,
      ObjectProvider<Rehearsals> rehearsals) {
    this.items = items;
    this.reach = reach;
    this.clients = clients;
    this.people = people;
    this.origins = origins;
    this.seasons = seasons;
    this.rehearsals = rehearsals;
  }

  RiskFacts factsOf(Change change) {
    List<Item> affected = affected(change);
    Reach.Reached reached = reach.of(change, affected);
    return new RiskFacts(
        affected.stream().map(FactFinder::touched).toList(),
        reached.items(),
        reached.users(),
        reached.clients(),
        change.purpose().category(),
        rollback(change),
        timing(change));
  }

  CheckedPlan planOf(Change change) {
    Set<String> names = itemNames(change);
    return new CheckedPlan(
        steps(change.plan(), names),
        change.window(),
        names,
        rehearsed(change),
        origins.of(change.id()).map(this::otherPlan).stream().toList());
  }

  private @Nullable Integer rehearsed(Change change) {
    return rehearsals
        .getObject()
        .valid(change.id())
        .map(rehearsal -> (int) rehearsal.length().toMinutes())
        .orElse(null);
  }

  private CheckedPlan.OtherPlan otherPlan(Change origin) {
    return new CheckedPlan.OtherPlan(
        origin.code(), origin.plan().steps().stream().map(Step::text).toList(), itemNames(origin));
  }

  private Set<String> itemNames(Change change) {
    return affected(change).stream().map(Item::name).collect(Collectors.toSet());
  }

  /** What the record says for each of the seven R's; {@code risk} is the risk in a phrase. */
  SevenRs.Facts sevenRs(Change change, String risk) {
    return new SevenRs.Facts(
        names(List.of(change.people().requester())),
        change.purpose().reason(),
        change.purpose().desiredOutcome(),
        risk,
        resources(change.plan()),
        responsible(change),
        relationship(change));
  }

  private static String resources(Plan plan) {
    Integer effort = plan.effortMinutes();
    String time = effort == null ? "" : Wording.minutes(effort) + " of work";
    return Stream.of(time, plan.resources())
        .filter(said -> !said.isBlank())
        .collect(Collectors.joining(", "));
  }

  private String responsible(Change change) {
    String implementers = names(change.people().implementers());
    return implementers.isEmpty()
        ? ""
        : "%s owns it, by the hands of %s"
            .formatted(names(List.of(change.people().owner())), implementers);
  }

  private String relationship(Change change) {
    List<String> names = affected(change).stream().map(Item::name).toList();
    return names.isEmpty() ? change.scope().noneBecause() : Wording.some(names);
  }

  private String names(Collection<PersonId> ids) {
    return Wording.list(people.named(ids).values().stream().map(Person::name).sorted().toList());
  }

  private List<Item> affected(Change change) {
    return items.named(change.scope().affected()).values().stream()
        .sorted(Comparator.comparing(Item::name).thenComparing(item -> item.id().value()))
        .toList();
  }

  private static Touched touched(Item item) {
    return new Touched(item.name(), item.kind().title(), item.criticality());
  }

  private Rollback rollback(Change change) {
    CheckedPlan plan = planOf(change);
    return new Rollback(
        change.plan().of(Step.Kind.ROLLBACK).stream()
            .anyMatch(step -> !Boilerplate.is(step.text())),
        RollbackCover.uncovered(plan).size(),
        plan.rollbackMinutes(),
        plan.rehearsedRollbackMinutes() != null,
        change.plan().noRollbackBecause());
  }

  private @Nullable Timing timing(Change change) {
    Window window = change.window();
    return window == null
        ? null
        : new Timing(
            window,
            clients.get(change.client()).zone(),
            BusinessHours.usual(),
            seasons.of(change, window));
  }

  private static List<CheckedPlan.Step> steps(Plan plan, Set<String> names) {
    return plan.steps().stream().map(step -> checked(plan.numberOf(step), step, names)).toList();
  }

  private static CheckedPlan.Step checked(String number, Step step, Set<String> names) {
    return new CheckedPlan.Step(
        number,
        kind(step.kind()),
        step.text(),
        step.verification(),
        step.minutes(),
        step.irreversible(),
        named(step.command() + "\n" + step.tools(), names));
  }

  /** A command names what it works on as well as a sentence does. */
  private static Set<String> named(String text, Set<String> names) {
    return names.stream().filter(name -> Mention.of(name).in(text)).collect(Collectors.toSet());
  }

  private static CheckedPlan.Kind kind(Step.Kind kind) {
    return switch (kind) {
      case IMPLEMENTATION -> CheckedPlan.Kind.IMPLEMENTATION;
      case TEST -> CheckedPlan.Kind.TEST;
      case VALIDATION -> CheckedPlan.Kind.VALIDATION;
      case ROLLBACK -> CheckedPlan.Kind.ROLLBACK;
    };
  }
}
