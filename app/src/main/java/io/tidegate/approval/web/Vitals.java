package io.tidegate.approval.web;

import io.tidegate.approval.web.ApprovalPage.Vital;
import io.tidegate.change.Aspect;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Rollback;
import io.tidegate.change.Rollbacks;
import io.tidegate.change.Safeguards;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Window;
import io.tidegate.risk.Question;
import io.tidegate.ui.Times;
import io.tidegate.ui.WindowBar;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The facts of a change that a decision rests on: four of them large, the rest beside. */
@Component
class Vitals {
  private final Changes changes;
  private final Rollbacks rollbacks;
  private final People people;
  private final Items items;

  Vitals(Changes changes, Rollbacks rollbacks, People people, Items items) {
    this.changes = changes;
    this.rollbacks = rollbacks;
    this.people = people;
    this.items = items;
  }

  List<Vital> of(Change change, Times times) {
    return List.of(window(change, times), risk(change), users(change), back(change, times));
  }

  private static Vital window(Change change, Times times) {
    Window window = change.window();
    return window == null
        ? new Vital("Window", "Not chosen", "an emergency starts when it is authorised", null)
        : new Vital(
            "Window",
            times.span(window),
            times.zone().getId() + ", " + times.standing(window),
            null);
  }

  private Vital risk(Change change) {
    Map<String, Object> risk =
        changes
            .revision(change.id(), change.revision())
            .map(revision -> revision.parts().getOrDefault(Aspect.RISK, Map.of()))
            .orElse(Map.of());
    Object level = risk.get("level");
    return level == null
        ? new Vital("Risk", "Not assessed", "", null)
        : new Vital(
            "Risk",
            capital(level.toString()) + " " + risk.getOrDefault("total", ""),
            highest(risk),
            level.toString());
  }

  /** The two answers that weigh most, such as {@code systems 4, rollback 3}. */
  private static String highest(Map<String, Object> risk) {
    return Stream.of(Question.values())
        .sorted(Comparator.comparingInt(question -> -score(risk, question)))
        .limit(2)
        .map(question -> question.slug() + " " + score(risk, question))
        .collect(Collectors.joining(", "));
  }

  private static int score(Map<String, Object> risk, Question question) {
    return risk.get(question.slug()) instanceof Integer score ? score : 0;
  }

  private Vital users(Change change) {
    Collection<Item> touched = items.named(change.scope().affected()).values();
    if (touched.isEmpty()) {
      return new Vital("Touches", "No recorded item", change.scope().noneBecause(), null);
    }
    int users = touched.stream().mapToInt(Item::usersServed).max().orElse(0);
    int criticality = touched.stream().mapToInt(Item::criticality).max().orElse(0);
    String count = touched.size() == 1 ? "1 item" : touched.size() + " items";
    String served = users == 0 ? "Not counted" : "Up to " + users;
    return new Vital("Users served", served, count + ", criticality " + criticality, null);
  }

  private Vital back(Change change, Times times) {
    if (!change.plan().noRollbackBecause().isBlank()) {
      return new Vital("Roll back", "Not possible", change.plan().noRollbackBecause(), null);
    }
    Rollback back = rollbacks.of(change);
    String takes = "takes " + times.length(back.length()) + ", " + back.basis();
    return change.window() == null
        ? new Vital("Roll back", change.emergency().rollback(), "", null)
        : new Vital("Roll back by", times.time(back.deadline(change.window())), takes, null);
  }

  Map<String, String> facts(Change change) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Implementer", names(change));
    facts.put(
        "Plan",
        change.plan().steps().size() + " steps, " + change.plan().forward().toMinutes() + " min");
    Safeguards safeguards = change.safeguards();
    put(facts, "Security", safeguards.security());
    put(facts, "Privacy", safeguards.privacy());
    put(facts, "Data", safeguards.data());
    put(facts, "Cost", Objects.toString(change.plan().cost(), ""));
    put(facts, "Impact", change.emergency().impact());
    put(facts, "Why now", change.emergency().justification());
    put(facts, "Steps", change.emergency().steps());
    put(facts, "Incident", change.emergency().incident());
    return facts;
  }

  private String names(Change change) {
    String names =
        people.named(change.people().implementers()).values().stream()
            .map(Person::name)
            .sorted()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "Not named" : names;
  }

  private static void put(Map<String, String> facts, String name, String value) {
    if (!value.isBlank()) {
      facts.put(name, value);
    }
  }

  Optional<WindowBar> bar(Change change, Times times) {
    return Optional.ofNullable(change.window())
        .map(window -> rollbacks.of(change).in(window).bar(times));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
