package io.tidegate.change;

import io.tidegate.directory.Person;
import io.tidegate.testkit.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Does random things to a change, and says by a rule of its own, written without looking, who is
 * told what: whoever has a part in it or follows it and has not muted it, and never who did it.
 */
final class TellingModel {
  private final WhoIsToldTest play;
  private final World world;
  private final Random random;
  private final Map<String, Stance> stances = new HashMap<>();
  private final Map<String, List<String>> told = new TreeMap<>();
  private final List<Person> everybody;
  private Person owner;
  private Set<Person> implementers;
  private @Nullable Person validator;
  private boolean held;
  private int days = 2;

  TellingModel(WhoIsToldTest play, Random random) {
    this.play = play;
    this.world = play.world;
    this.random = random;
    this.owner = world.serviceOwner;
    this.implementers = Set.of(world.implementer);
    this.validator = world.cabMember;
    this.everybody =
        List.of(
            world.requester,
            world.implementer,
            world.secondImplementer,
            world.changeManager,
            world.serviceOwner,
            world.cabMember,
            world.leader,
            world.clientRequester,
            world.clientApprover);
  }

  /** Does one thing, and says what. */
  String step() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> chooses();
      case 2, 3 -> says();
      case 4 -> random.nextBoolean() ? moves() : holds();
      default -> names();
    };
  }

  private String chooses() {
    Person person = any(everybody);
    Stance stance = any(List.of(Stance.values()));
    play.choose(person, stance);
    stances.put(person.name(), stance);
    return person.name() + " chooses " + stance;
  }

  private String says() {
    Person by = any(everybody);
    Set<Person> named = new LinkedHashSet<>();
    StringBuilder text = new StringBuilder("Hello");
    for (int i = random.nextInt(3); i > 0; i--) {
      Person one = any(everybody);
      named.add(one);
      text.append(" @").append(random.nextBoolean() ? one.name() : one.email());
    }
    play.say(by, text.toString());
    named.remove(by);
    named.forEach(person -> tell(person, "change-mention"));
    hearers(by).stream()
        .filter(person -> !named.contains(person))
        .forEach(person -> tell(person, "change-comment"));
    return by.name() + " says " + text;
  }

  private String moves() {
    play.moveWindow(world.changeManager, ++days);
    hearers(world.changeManager).forEach(person -> tell(person, "change-window"));
    return "the window moves";
  }

  private String holds() {
    Person manager = world.changeManager;
    play.take(manager, held ? Transition.RESUME : Transition.HOLD);
    String kind = held ? "change-resume" : "change-hold";
    held = !held;
    hearers(manager).forEach(person -> tell(person, kind));
    return kind;
  }

  private String names() {
    Person newOwner = any(List.of(world.serviceOwner, world.requester, world.leader));
    Set<Person> newImplementers =
        any(
            List.of(
                Set.of(world.implementer),
                Set.of(world.secondImplementer),
                Set.of(world.implementer, world.secondImplementer)));
    Person newValidator = random.nextBoolean() ? world.cabMember : null;
    play.name(world.changeManager, newOwner, newImplementers, newValidator);
    if (!newOwner.equals(owner)) {
      tell(newOwner, "change-part");
    }
    newImplementers.stream()
        .filter(person -> !implementers.contains(person))
        .forEach(person -> tell(person, "change-part"));
    if (newValidator != null && validator == null) {
      tell(newValidator, "change-part");
    }
    owner = newOwner;
    implementers = newImplementers;
    validator = newValidator;
    return "owner is %s, implementers %d".formatted(owner.name(), implementers.size());
  }

  private List<Person> hearers(Person by) {
    List<Person> hearers = new ArrayList<>();
    for (Person person : everybody) {
      boolean part =
          person.equals(world.requester)
              || person.equals(owner)
              || implementers.contains(person)
              || person.equals(validator);
      Stance stance = stances.getOrDefault(person.name(), Stance.USUAL);
      boolean hears = stance == Stance.FOLLOWING || part && stance != Stance.MUTED;
      if (hears && !person.equals(by)) {
        hearers.add(person);
      }
    }
    return hearers;
  }

  private void tell(Person person, String kind) {
    told.computeIfAbsent(person.name(), _ -> new ArrayList<>()).add(kind);
  }

  /** What each should have been told, in the order of the letters. */
  Map<String, List<String>> told() {
    Map<String, List<String>> sorted = new TreeMap<>();
    told.forEach((name, kinds) -> sorted.put(name, kinds.stream().sorted().toList()));
    return sorted;
  }

  /** What each was told. */
  Map<String, List<String>> found() {
    Map<String, List<String>> found = new TreeMap<>();
    List<Person> all = new ArrayList<>(everybody);
    all.addAll(List.of(world.otherClientApprover, world.auditor, world.administrator));
    for (Person person : all) {
      List<String> kinds = play.told.kinds(person).stream().sorted().toList();
      if (!kinds.isEmpty()) {
        found.put(person.name(), kinds);
      }
    }
    return found;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
