package io.tidegate.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The stages of a change by the ITIL preset for one client without owners: groups one after the
 * other, the stages of a group at the same time (A6).
 */
public record Route(List<List<Stage>> groups) {

  /** The one stage whose decision is not about who does it, nor about safeguards (A19). */
  static final String CLIENT = "client";

  static Route of(ChangeType type, Content content, Parties parties) {
    Stages stage = new Stages(content, parties);
    return new Route(
        switch (type) {
          case STANDARD -> List.of();
          case NORMAL -> normal(content, stage);
          case EMERGENCY -> List.of(List.of(stage.ofRole("ecab", Role.ECAB_MEMBER, Rule.any())));
        });
  }

  private static List<List<Stage>> normal(Content content, Stages stage) {
    return switch (content.risk().level()) {
      case UNKNOWN -> List.of(List.of(new Stage("unknown-risk", Set.of(), Rule.any()))); // A9
      case LOW -> List.of(List.of(stage.managerOrPeer("manager-or-peer")));
      case MEDIUM -> List.of(List.of(stage.ofRole("manager", Role.CHANGE_MANAGER, Rule.any())));
      case HIGH -> withBoard(content, stage, List.of());
      case CRITICAL ->
          withBoard(
              content, stage, List.of(stage.ofRole(CLIENT, Role.CLIENT_APPROVER, Rule.any())));
    };
  }

  private static List<List<Stage>> withBoard(Content content, Stages stage, List<Stage> beside) {
    List<Stage> first = new ArrayList<>(beside);
    first.add(stage.ofRole("cab", Role.CAB_MEMBER, new Rule.Majority()));
    List<List<Stage>> groups = new ArrayList<>();
    groups.add(List.copyOf(first));
    groups.add(List.of(stage.ofRole("leadership", Role.IT_LEADERSHIP, Rule.any())));
    if (content.plan().irreversible()) {
      groups.add(List.of(stage.managerOrPeer("second-look"))); // "one stage more": A10
    }
    return List.copyOf(groups);
  }

  boolean isSatisfied(Ballot ballot) {
    return groups.stream().allMatch(group -> isSatisfied(group, ballot));
  }

  private static boolean isSatisfied(List<Stage> group, Ballot ballot) {
    return group.stream().allMatch(stage -> stage.answer(ballot) == StageAnswer.SATISFIED);
  }

  boolean isRefused(Ballot ballot) {
    return groups.stream()
        .flatMap(List::stream)
        .anyMatch(stage -> stage.answer(ballot) == StageAnswer.REFUSED);
  }

  /** The stages that are voted on now: the first group that is not satisfied (A6). */
  List<Stage> current(Ballot ballot) {
    return groups.stream()
        .filter(group -> !isSatisfied(group, ballot))
        .findFirst()
        .orElse(List.of());
  }

  /** Where this person votes now. */
  Optional<Stage> current(Ballot ballot, Person person) {
    return current(ballot).stream().filter(stage -> stage.eligible().contains(person)).findFirst();
  }

  /** Makes stages whose eligible are the members less requester and implementers. */
  private record Stages(Content content, Parties parties) {

    Stage ofRole(String name, Role role, Rule rule) {
      return new Stage(name, eligible(Person.all(role)), rule);
    }

    Stage managerOrPeer(String name) {
      Set<Person> members = Person.all(Role.IMPLEMENTER); // A22
      members.remove(parties.owner());
      members.addAll(Person.all(Role.CHANGE_MANAGER));
      return new Stage(name, eligible(members), Rule.any());
    }

    private Set<Person> eligible(Set<Person> members) {
      Set<Person> eligible = EnumSet.copyOf(members);
      eligible.remove(parties.requester());
      eligible.removeAll(content.implementers());
      return eligible;
    }
  }
}
