package io.tidegate.risk;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Aspect;
import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Rating;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.Policies;
import io.tidegate.policy.Policy;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of this room: what a change risks, who says so, and what its plan lacks. */
@Service
public class Risks {
  private final Changes changes;
  private final RiskStore store;
  private final FactFinder facts;
  private final Policies policies;
  private final Ledger ledger;
  private final InstantSource clock;

  Risks(
      Changes changes,
      RiskStore store,
      FactFinder facts,
      Policies policies,
      Ledger ledger,
      InstantSource clock) {
    this.changes = changes;
    this.store = store;
    this.facts = facts;
    this.policies = policies;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What the facts suggest now: one proposal for each question, in their order. */
  @Transactional(readOnly = true)
  public List<Proposal> proposals(Change change) {
    return ProposalPolicy.propose(facts.factsOf(change));
  }

  /** The assessment that counts; empty while nobody has answered. */
  @Transactional(readOnly = true)
  public Optional<Scoring> latest(ChangeId change) {
    return store.latest(change);
  }

  /** All assessments of a change, newest first. */
  @Transactional(readOnly = true)
  public List<Scoring> history(ChangeId change) {
    return store.history(change);
  }

  /** Level and total of each of the changes that has been assessed. */
  @Transactional(readOnly = true)
  public Map<ChangeId, Standing> standings(Collection<ChangeId> changes) {
    return store.standings(changes).stream()
        .collect(Collectors.toMap(Standing::change, Function.identity()));
  }

  /** Whether both policies make the same level of the same answers. */
  public static boolean alike(Policy one, Policy other) {
    return one.get(RiskRules.SECTION).of(0).equals(other.get(RiskRules.SECTION).of(0));
  }

  /** The level that a policy makes of the answers on record; what has none is left out. */
  @Transactional(readOnly = true)
  public Map<ChangeId, RiskLevel> scoredBy(Policy policy, Collection<ChangeId> changes) {
    RiskRules rules = policy.get(RiskRules.SECTION);
    Map<ChangeId, RiskLevel> levels = new HashMap<>();
    store
        .questionnaires(changes)
        .forEach((change, answers) -> levels.put(change, Assessment.level(rules, answers)));
    return levels;
  }

  /** What the answers chosen so far come to; a question without a choice counts as proposed. */
  @Transactional(readOnly = true)
  public Assessment preview(Change change, Given given) {
    RiskFacts known = facts.factsOf(change);
    return Assessment.of(rules(change), known, given.soFar(ProposalPolicy.propose(known)));
  }

  /** What the plan check finds now; empty for a sound plan, and while there is none. */
  @Transactional(readOnly = true)
  public List<Finding> findings(Change change) {
    return PlanCheck.findings(facts.planOf(change));
  }

  /** What the record says for each of the seven R's, and what it does not say yet. */
  @Transactional(readOnly = true)
  public SevenRs sevenRs(Change change) {
    return SevenRs.of(facts.sevenRs(change, phrase(change)));
  }

  /** While nobody knows what is touched, a proposal would say nothing. */
  private String phrase(Change change) {
    return store
        .latest(change.id())
        .map(Scoring::phrase)
        .or(() -> change.scope().said() ? Optional.of(proposed(change)) : Optional.empty())
        .orElse("");
  }

  private String proposed(Change change) {
    Assessment assessment = preview(change, new Given(Map.of(), Map.of()));
    return "Proposed: %s, %d of 25".formatted(assessment.level().title(), assessment.total());
  }

  /** Why the actor may not answer the five questions now, as a sentence; empty when they may. */
  public Optional<String> whyNot(Actor actor, Change change) {
    Optional<Blocker> frozen = changes.frozen(change, Aspect.RISK);
    if (frozen.isPresent()) {
      return frozen.map(blocker -> blocker.sentence() + ".");
    }
    return actor.confinedTo() == null && changes.mayEdit(actor, change)
        ? Optional.empty()
        : Optional.of("The people of " + change.code() + " and change managers answer these.");
  }

  /**
   * Stores five answers with their receipt. Under approval that is a new revision, to be decided on
   * again. Throws {@link Invalid} with every problem at its field, {@link Forbidden} when it is not
   * the actor's to say or work has begun.
   */
  @Transactional
  public Scoring assess(Actor actor, ChangeId id, Given given) {
    return assess(actor, changes.lock(id, Transition.AUTHORIZE), given);
  }

  /**
   * The same by somebody who saw the scoring of this number, 0 for none; {@link Stale} when there
   * is a newer one.
   */
  @Transactional
  public Scoring assess(Actor actor, ChangeId id, long seen, Given given) {
    Change change = changes.lock(id, Transition.AUTHORIZE);
    if (seen != store.latest(id).map(Scoring::number).orElse(0)) {
      throw new Stale(
          "The risk of %s was scored meanwhile. Look at it as it is now.".formatted(change.code()));
    }
    return assess(actor, change, given);
  }

  private Scoring assess(Actor actor, Change change, Given given) {
    whyNot(actor, change)
        .ifPresent(sentence -> {
          throw new Forbidden(sentence);
        });
    RiskFacts known = facts.factsOf(change);
    List<Proposal> proposals = ProposalPolicy.propose(known);
    List<Problem> problems = given.problems(proposals);
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    Questionnaire answers = given.answers(proposals, actor.name());
    Scoring scoring =
        keep(actor, change, Scoring.Cause.ANSWERED, Assessment.of(rules(change), known, answers));
    changes.revise(actor, change.id());
    return scoring;
  }

  /** Carries the answers over to what an edit made of the facts, if it made anything of them. */
  @Transactional
  void edited(Actor actor, Change change) {
    store.latest(change.id()).ifPresent(latest -> carryOver(actor, change, latest.assessment()));
  }

  private void carryOver(Actor actor, Change change, Assessment latest) {
    Assessment now = latest.after(rules(change), facts.factsOf(change));
    if (!now.equals(latest)) {
      keep(actor, change, Scoring.Cause.CARRIED_OVER, now);
    }
  }

  private Scoring keep(Actor actor, Change change, Scoring.Cause cause, Assessment assessment) {
    Optional<Scoring> before = store.latest(change.id());
    store.insert(actor, change, cause, assessment, clock.instant());
    Rating.Level level = Rating.Level.valueOf(assessment.level().name());
    changes.rate(change.id(), new Rating(level, assessment.total()));
    ledger.append(
        actor,
        Deed.of("change", change.id().value(), change.client(), deed(cause))
            .changing(
                before.map(scoring -> Gist.forLedger(scoring.assessment())).orElse(Map.of()),
                Gist.forLedger(assessment)));
    return store.latest(change.id()).orElseThrow();
  }

  private static String deed(Scoring.Cause cause) {
    return switch (cause) {
      case ANSWERED -> "risk-assessed";
      case CARRIED_OVER -> "risk-scored-again";
    };
  }

  /** A change in flight keeps the rules under which it was submitted. */
  @Transactional(readOnly = true)
  public RiskRules rules(Change change) {
    Policy policy = policies.livedBy(change.policyVersion(), change.client());
    return policy.get(RiskRules.SECTION).of(policy.version());
  }
}
