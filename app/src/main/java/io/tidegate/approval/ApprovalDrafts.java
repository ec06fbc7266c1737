package io.tidegate.approval;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Policies;
import io.tidegate.policy.Policy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the rules of approval that are being written in a draft of the policy. */
@Service
public class ApprovalDrafts {
  private final ObjectProvider<Drafts> drafts;
  private final Policies policies;
  private final Routings routings;
  private final CaughtCounter counter;
  private final Clients clients;
  private final People people;
  private final Teams teams;
  private final InstantSource clock;

  /** Drafts are asked late: they ask the sections' editors, and ours asks us. */
  ApprovalDrafts(
      ObjectProvider<Drafts> drafts,
      Policies policies,
      Routings routings,
      CaughtCounter counter,
      Clients clients,
      People people,
      Teams teams,
      InstantSource clock) {
    this.drafts = drafts;
    this.policies = policies;
    this.routings = routings;
    this.counter = counter;
    this.clock = clock;
    this.clients = clients;
    this.people = people;
    this.teams = teams;
  }

  /** The rules as they would be once the draft is published. */
  @Transactional(readOnly = true)
  public ApprovalRules rules(Draft draft) {
    return of(drafts.getObject().drafted(draft));
  }

  /** A policy's rules of approval. */
  public ApprovalRules of(Policy policy) {
    return policy.get(ApprovalSection.APPROVAL);
  }

  /** Everything that its author should know of a table, which need not be the draft's own. */
  @Transactional(readOnly = true)
  public List<TableFinding> findings(Draft draft, RouteTable table) {
    return new TableCheck(
            table,
            draft.client(),
            clientNames(),
            new Staffing(people, teams, clients, draft.client()))
        .findings();
  }

  /**
   * Writes the rules. Throws {@link io.tidegate.kernel.Invalid} with everything that is wrong with
   * them, {@link io.tidegate.kernel.Stale} when the draft is no longer the one that was seen.
   */
  @Transactional
  public Draft put(Actor actor, DraftId id, long seen, ApprovalRules rules) {
    return drafts.getObject().put(actor, id, seen, ApprovalSection.APPROVAL, rules);
  }

  /**
   * How many changes of the last year each row would have caught; of clients with routes of their
   * own none, where the draft is the account's.
   */
  @Transactional(readOnly = true)
  public Caught caught(Draft draft) {
    Set<ClientId> others =
        draft.client() != null
            ? Set.of()
            : policies.ownSections().entrySet().stream()
                .filter(own -> own.getValue().contains(ApprovalSection.APPROVAL.name()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    Instant since = clock.instant().atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
    return counter.count(rules(draft).routes(), draft.client(), others, since);
  }

  /** Reads tables out, with names looked up once each. */
  public RouteWords words() {
    return new RouteWords(clientNames(), routings.words());
  }

  /** What keeps a table from being published, whoever is there today. */
  List<TableFinding> errors(RouteTable table) {
    return new TableCheck(table, null, ClientId::toString, ApprovalDrafts::named)
        .findings().stream().filter(TableFinding::isError).toList();
  }

  private static Optional<Set<PersonId>> named(Approvers approvers) {
    return approvers instanceof Approvers.OnePerson one
        ? Optional.of(Set.of(one.person()))
        : Optional.empty();
  }

  private Function<ClientId, String> clientNames() {
    Map<ClientId, String> names = new HashMap<>();
    return id -> {
      if (names.isEmpty()) {
        names.putAll(clients.all().stream().collect(Collectors.toMap(Client::id, Client::name)));
        clients.archived().forEach(client -> names.put(client.id(), client.name()));
      }
      return names.getOrDefault(id, "a client that is gone");
    };
  }
}
