package io.tidegate.approval;

import io.tidegate.approval.Routing.PlannedStage;
import io.tidegate.inventory.Item;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.TeamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which way some rules give a change, and how many would have to decide. No I/O but what the
 * {@link Staff} does. It seats as {@link Seating} does, but takes people as they are today, and
 * knows of other clients those alone on whose items the change is made.
 */
public final class Router {
  private final ApprovalRules rules;
  private final ApproverWords words;
  private final Staff staff;

  Router(ApprovalRules rules, ApproverWords words, Staff staff) {
    this.rules = rules;
    this.words = words;
    this.staff = staff;
  }

  /** Who is there to decide. */
  interface Staff {
    Set<PersonId> holding(Role role, ClientId client);

    Set<PersonId> members(TeamId team);

    /** Whether the account itself stands for this client, so that nobody there need be asked. */
    boolean own(ClientId client);
  }

  /**
   * A change that is to be routed.
   *
   * @param facts those that choose the row
   * @param touched the items it is made on
   * @param involved the requester and the implementers, who do not decide
   */
  public record Subject(Case facts, List<Item> touched, PersonId owner, Set<PersonId> involved) {
    public Subject {
      touched = List.copyOf(touched);
      involved = Set.copyOf(involved);
    }
  }

  /** The way of this change. */
  public Routing route(Subject subject) {
    return rules
        .routes()
        .choose(subject.facts())
        .map(chosen ->
            new Routing(
                chosen.row(), chosen.route().preapproved(), stages(chosen.route(), subject)))
        .orElse(Routing.NONE);
  }

  private List<PlannedStage> stages(Route route, Subject subject) {
    List<PlannedStage> stages = new ArrayList<>();
    for (int group = 0; group < route.groups().size(); group++) {
      for (Stage stage : route.groups().get(group)) {
        stages.addAll(stages(stage, group, subject));
      }
    }
    return stages;
  }

  private List<PlannedStage> stages(Stage stage, int group, Subject subject) {
    for (Approvers approvers : stage.approvers()) {
      if (approvers instanceof Approvers.Clients wanted) {
        return clients(stage, group, wanted, subject);
      }
      if (approvers instanceof Approvers.Owners wanted) {
        return owners(wanted, subject).map(owners -> planned(stage, group, owners)).stream()
            .toList();
      }
      if (approvers instanceof Approvers.Manager) {
        return List.of(planned(stage, group, 1));
      }
    }
    return List.of(planned(stage, group, eligible(stage.approvers(), subject)));
  }

  private PlannedStage planned(Stage stage, int group, int eligible) {
    return new PlannedStage(
        stage.name(), group, words.of(stage.approvers()), stage.rule().needed(eligible));
  }

  /** Empty where nobody is concerned. */
  private static Optional<Integer> owners(Approvers.Owners wanted, Subject subject) {
    List<Item> critical =
        subject.touched().stream()
            .filter(item -> item.kind().isService() && item.criticality() >= wanted.criticality())
            .toList();
    Set<PersonId> owners = new HashSet<>();
    critical.forEach(item -> Optional.ofNullable(item.owner()).ifPresent(owners::add));
    owners.removeAll(subject.involved());
    return critical.isEmpty() ? Optional.empty() : Optional.of(owners.size());
  }

  private List<PlannedStage> clients(
      Stage stage, int group, Approvers.Clients wanted, Subject subject) {
    Set<ClientId> asked = new HashSet<>();
    if (wanted.others()) {
      subject.touched().forEach(item -> asked.add(item.client()));
    }
    asked.add(subject.facts().client());
    return asked.stream()
        .map(client -> staff.holding(Role.CLIENT_APPROVER, client).isEmpty() && staff.own(client))
        .filter(nobody -> !nobody)
        .map(_ -> planned(stage, group, 1))
        .toList();
  }

  private int eligible(Collection<Approvers> approvers, Subject subject) {
    Set<PersonId> people = new HashSet<>();
    for (Approvers one : approvers) {
      people.addAll(
          switch (one) {
            case Approvers.OnePerson somebody -> Set.of(somebody.person());
            case Approvers.Holders holders ->
                staff.holding(holders.role(), subject.facts().client());
            case Approvers.Members members -> staff.members(members.team());
            case Approvers.Peers _ -> peers(subject);
            case Approvers.Owners _, Approvers.Clients _, Approvers.Manager _ -> Set.of();
          });
    }
    people.removeAll(subject.involved());
    return people.size();
  }

  private Set<PersonId> peers(Subject subject) {
    Set<PersonId> peers = new HashSet<>(staff.holding(Role.IMPLEMENTER, subject.facts().client()));
    peers.remove(subject.owner());
    return peers;
  }
}
