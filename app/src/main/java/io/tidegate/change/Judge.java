package io.tidegate.change;

import io.tidegate.change.Gate.Question;
import io.tidegate.change.Lifecycle.Edge;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import io.tidegate.policy.OverrideRules;
import io.tidegate.policy.Policy;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says what stands between a change and a transition: the edge, the person, the hold, then every
 * gate.
 */
@Component
class Judge {
  private final List<Gate> gates;
  private final OverrideStore overrides;
  private final PinnedPolicy policy;

  Judge(List<Gate> gates, OverrideStore overrides, PinnedPolicy policy) {
    this.gates = List.copyOf(gates);
    this.overrides = overrides;
    this.policy = policy;
  }

  /** The question whether the change may take this now, by the policy that it lives by. */
  Question ask(Change change, Transition transition, Actor actor, Instant now) {
    return new Question(change, transition, actor, now, policy.once(change));
  }

  /** The same of each transition; the policy is read once for all. */
  Stream<Question> askAll(Change change, Actor actor, Instant now) {
    Supplier<Policy> rules = policy.once(change);
    return Arrays.stream(Transition.values())
        .map(transition -> new Question(change, transition, actor, now, rules));
  }

  /** Everything that stands in the way, by the person and by the facts. */
  List<Blocker> verdict(Question question) {
    Optional<Edge> edge = edge(question);
    if (edge.isEmpty()) {
      return List.of(notFromHere(question));
    }
    if (!permitted(edge.get(), question)) {
      return List.of(notPermitted(edge.get(), question));
    }
    return obstacles(question);
  }

  /**
   * What stands in the way whoever asks, less what was overridden on this revision; cautions last.
   */
  List<Blocker> obstacles(Question question) {
    List<Blocker> found =
        Stream.concat(
                HoldRules.blockers(question).stream(),
                gates.stream().flatMap(gate -> gate.blockers(question).stream()))
            .map(blocker -> byPolicy(question, blocker))
            .toList();
    List<BlockerOverride> passed = passed(question.change(), found);
    return found.stream()
        .filter(
            blocker -> passed.stream().noneMatch(override -> passes(override, blocker, question)))
        .sorted(Comparator.comparing(Blocker::caution))
        .toList();
  }

  /**
   * Which of the documents that approvers ask for it lacks, wherever it stands; an emergency writes
   * them afterwards.
   */
  List<Blocker> missingDocuments(Change change, Instant now) {
    Question question =
        ask(change, Transition.REQUEST_APPROVAL, Actor.system(change.account()), now);
    return gates.stream()
        .flatMap(gate -> gate.blockers(question).stream())
        .filter(blocker -> !blocker.caution())
        .toList();
  }

  /** What may be set aside at all, is set aside by those whom the policy names. */
  private static Blocker byPolicy(Question question, Blocker blocker) {
    return blocker.overridableBy().isEmpty()
        ? blocker
        : question
            .policy()
            .get(OverrideRules.SECTION)
            .rolesFor(blocker.code())
            .map(roles -> blocker.overridableBy(roles.toArray(Role[]::new)))
            .orElse(blocker);
  }

  /** What was overridden; not asked for where nothing was found that anybody may override. */
  private List<BlockerOverride> passed(Change change, List<Blocker> found) {
    return found.stream().allMatch(blocker -> blocker.overridableBy().isEmpty())
        ? List.of()
        : overrides.list(change.id());
  }

  static Optional<Edge> edge(Question question) {
    Change change = question.change();
    return Lifecycle.edge(question.transition(), change.state(), change.type());
  }

  static boolean permitted(Edge edge, Question question) {
    return edge.who().stream().anyMatch(who -> who.heldBy(question.actor(), question.change()));
  }

  private static boolean passes(BlockerOverride override, Blocker blocker, Question question) {
    return override.transition() == question.transition()
        && override.revision() == question.change().revision()
        && override.code().equals(blocker.code())
        && !blocker.overridableBy().isEmpty();
  }

  private static Blocker notFromHere(Question question) {
    Change change = question.change();
    return Blocker.of(
        "not-from-here",
        "%s is in %s; %s is not open from there"
            .formatted(
                change.code(),
                change.state().title(),
                question.transition().title().toLowerCase(java.util.Locale.ROOT)),
        "",
        question.at(""));
  }

  private static Blocker notPermitted(Edge edge, Question question) {
    String who = edge.who().stream().map(Capacity::title).collect(Collectors.joining(" or "));
    return Blocker.of(
        "not-permitted",
        "Only %s can do this".formatted(who),
        "Ask one of them; the people of this change stand beside it.",
        question.at("#people"));
  }
}
