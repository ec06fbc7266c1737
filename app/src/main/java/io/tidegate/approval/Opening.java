package io.tidegate.approval;

import io.tidegate.approval.RouteTable.Chosen;
import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Aspect;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Item;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.policy.Policies;
import io.tidegate.policy.Policy;
import io.tidegate.risk.RiskLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks for approval: computes the route of a change as it is now, freezes it, carries votes over.
 */
@Component
class Opening {
  private static final String NO_ROW =
      "No row of the policy's decision table fits this change, so nobody can approve it.";

  private final ApprovalStore store;
  private final Carrying carrying;
  private final Seating seating;
  private final Blackouts blackouts;
  private final Policies policies;
  private final Changes changes;
  private final Accounts accounts;
  private final Clients clients;
  private final Ledger ledger;
  private final InstantSource clock;

  Opening(
      ApprovalStore store,
      Carrying carrying,
      Seating seating,
      Blackouts blackouts,
      Policies policies,
      Changes changes,
      Accounts accounts,
      Clients clients,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.carrying = carrying;
    this.seating = seating;
    this.blackouts = blackouts;
    this.policies = policies;
    this.changes = changes;
    this.accounts = accounts;
    this.clients = clients;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Opens a request on the change's current revision; the one before is superseded. */
  void open(Actor actor, Change change) {
    Instant now = clock.instant();
    Optional<Request> before = store.latest(change.id());
    before
        .filter(Request::open)
        .ifPresent(open -> store.close(open.id(), Request.Outcome.SUPERSEDED, now));
    Policy policy = policyOf(actor, change);
    Optional<Chosen> chosen =
        policy.get(ApprovalSection.APPROVAL).routes().choose(caseOf(change, policy));
    Request request = request(change, policy, chosen.orElse(null), now);
    store.insert(change.account(), request, actor.person());
    List<FrozenStage> stages =
        chosen.map(found -> freeze(change, found.route(), policy)).orElse(List.of());
    stages.forEach(stage -> store.insert(change.account(), request, stage));
    int carried = before.map(old -> carrying.over(change, old, request, stages)).orElse(0);
    write(actor, change, request, stages, carried);
  }

  /** The rules it lives by: those it was submitted under, else today's. */
  Policy policyOf(Actor actor, Change change) {
    return change.policyVersion() > 0
        ? policies.asOf(change.policyVersion(), change.client())
        : policies.pin(actor, change.client());
  }

  /** Whom the policy wants told of the change without deciding on it. */
  Set<PersonId> informed(Change change) {
    Policy policy = policyOf(Actor.system(change.account()), change);
    return policy
        .get(ApprovalSection.APPROVAL)
        .routes()
        .choose(caseOf(change, policy))
        .map(chosen -> seating.named(chosen.informed(), change))
        .orElse(Set.of());
  }

  /** The rules of the version that a request was opened under. */
  ApprovalRules rulesOf(Change change, int version) {
    return policies.asOf(version, change.client()).get(ApprovalSection.APPROVAL);
  }

  private static Request request(
      Change change, Policy policy, @Nullable Chosen chosen, Instant now) {
    return new Request(
        TimeOrderedUuid.next(),
        change.id(),
        change.client(),
        change.revision(),
        policy.version(),
        chosen == null ? "" : chosen.row(),
        chosen != null && chosen.route().preapproved(),
        chosen == null ? NO_ROW : null,
        now,
        null,
        null);
  }

  private Case caseOf(Change change, Policy policy) {
    return new Case(
        change.type(),
        change.major(),
        levelOf(change),
        change.purpose().category(),
        seating.touched(change).stream().mapToInt(Item::criticality).max().orElse(0),
        change.client(),
        Routers.asksForBlackouts(policy) && blackouts.hold(change.client(), change.window()),
        Objects.requireNonNullElse(change.plan().cost(), BigDecimal.ZERO),
        !change.plan().noRollbackBecause().isBlank());
  }

  /** The level that stands in the revision, so that the route belongs to what approvers see. */
  private @Nullable RiskLevel levelOf(Change change) {
    return changes
        .revision(change.id(), change.revision())
        .map(revision -> revision.parts().getOrDefault(Aspect.RISK, Map.of()).get("level"))
        .map(level -> RiskLevel.valueOf(level.toString().toUpperCase(Locale.ROOT)))
        .orElse(null);
  }

  private List<FrozenStage> freeze(Change change, Route route, Policy policy) {
    List<FrozenStage> frozen = new ArrayList<>();
    for (int group = 0; group < route.groups().size(); group++) {
      for (Stage stage : route.groups().get(group)) {
        for (Seated seated : seating.seat(stage, change)) {
          frozen.add(freeze(change, seated, policy, frozen.size(), group));
        }
      }
    }
    return frozen;
  }

  private FrozenStage freeze(Change change, Seated seated, Policy policy, int place, int group) {
    ApprovalRules.Solo solo = policy.get(ApprovalSection.APPROVAL).solo();
    Set<PersonId> involved = Dossiers.involved(change);
    boolean alone =
        SoloPolicy.lacksPeople(seated, involved)
            && accounts.get(change.account()).solo()
            && SoloPolicy.covers(solo, levelOf(change));
    Seated sitting =
        alone
            ? SoloPolicy.widened(
                seated, seating.approversOf(change.client()), change.people().requester())
            : seated;
    return new FrozenStage(
        TimeOrderedUuid.next(),
        place,
        group,
        sitting.stage(),
        sitting.members(),
        sitting.notApplicable(),
        sitting.problem(),
        alone ? solo.coolOffHours() : null,
        null,
        null,
        Escalated.NOT);
  }

  private void write(
      Actor actor, Change change, Request request, List<FrozenStage> stages, int carried) {
    String own = clients.get(change.client()).name();
    ledger.append(
        actor,
        Deed.of("approval", change.id().value(), change.client(), "route-frozen")
            .with(
                Map.of(
                    "case", request.caseName(),
                    "revision", request.revision(),
                    "policy", request.policyVersion(),
                    "stages",
                        stages.stream().map(stage -> stage.stage().shownTo(own).name()).toList(),
                    "compensating-control",
                        stages.stream().anyMatch(stage -> stage.coolOffHours() != null),
                    "votes-carried-over", carried)));
  }
}
