package io.tidegate.inventory;

import io.tidegate.directory.Client;
import io.tidegate.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a dependency, a redundancy group and a “not impacted” may be. */
final class DependencyPolicy {
  static final int LONGEST_NOTE = 500;
  static final int LONGEST_GROUP_NAME = 100;

  /** What somebody knows of an environment today is worth little in a year. */
  static final Duration LONGEST_SPARE = Duration.ofDays(365);

  private DependencyPolicy() {}

  static List<Problem> problemsOf(NewDependency fresh, Item source, Item target) {
    List<Problem> problems = new ArrayList<>();
    if (source.id().equals(target.id())) {
      problems.add(new Problem("target", "Choose another item: nothing depends on itself."));
    }
    if (source.isRetired()) {
      problems.add(new Problem("source", source.name() + " is retired."));
    }
    if (target.isRetired()) {
      problems.add(new Problem("target", target.name() + " is retired."));
    }
    if (fresh.note().length() > LONGEST_NOTE) {
      problems.add(new Problem("note", "Shorten the note to 500 characters."));
    }
    return problems;
  }

  /** Clients share nothing but what is the account's own. */
  static boolean mayMeet(Client one, Client other) {
    return one.id().equals(other.id())
        || one.kind() == Client.Kind.INTERNAL
        || other.kind() == Client.Kind.INTERNAL;
  }

  static List<Problem> problemsOf(
      Item item, String name, int needed, Collection<Dependency> members) {
    List<Problem> problems = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST_GROUP_NAME) {
      problems.add(new Problem("name", "Name it within 100 characters, such as “hosts”."));
    }
    if (members.size() < 2) {
      problems.add(new Problem("members", "Choose two or more that do the same for it."));
    }
    if (needed < 1 || needed > members.size()) {
      problems.add(
          new Problem("needed", "Say how many are needed: from 1 to as many as are chosen."));
    }
    if (members.stream().anyMatch(each -> !each.hits(item.id()))) {
      problems.add(new Problem("members", "Choose those whose trouble hits " + item.name() + "."));
    }
    if (members.stream().anyMatch(each -> each.type().spread() == Spread.BOTH)) {
      problems.add(new Problem("members", "What hits both ways cannot be one of several."));
    }
    if (members.stream().map(each -> each.other(item.id())).distinct().count() < members.size()) {
      problems.add(new Problem("members", "Choose each item once."));
    }
    return problems;
  }

  static List<Problem> problemsOfSparing(String because, Instant until, Instant now) {
    List<Problem> problems = new ArrayList<>();
    if (because.isEmpty() || because.length() > LONGEST_NOTE) {
      problems.add(new Problem("because", "Say why it is not hit, within 500 characters."));
    }
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SPARE))) {
      problems.add(
          new Problem("until", "Choose a day to look again: after today and within a year."));
    }
    return problems;
  }
}
