package io.tidegate.policy;

import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

@Component
class OverrideEditor implements FormEditor<OverrideRules> {
  private static final String FIELD = "byBlocker";

  /** What may be set aside at all, as people read it, in the order in which a change meets it. */
  private static final List<Passable> PASSABLE =
      List.of(
          new Passable("backup-missing", "Data is touched and no backup was verified"),
          new Passable("outside-window", "The window has not begun"),
          new Passable("predecessor-open", "A change that comes first is not closed"),
          new Passable("condition-open", "A condition of an approval does not hold yet"),
          new Passable("state-before-missing", "The state before was not kept"),
          new Passable("tests-missing", "No test is recorded"),
          new Passable("test-failed", "A test failed"),
          new Passable("uat-missing", "The requester has not said whether it works"),
          new Passable("uat-denied", "The requester says that it does not work"));

  private record Passable(String code, String phrase) {
    String field() {
      return FIELD + "." + code;
    }
  }

  @Override
  public About<OverrideRules> about() {
    return new About<>(
        OverrideRules.SECTION,
        "Setting blockers aside",
        "Who may let a change pass what stands in its way, with a reason that is kept.",
        48);
  }

  @Override
  public List<Clause> words(OverrideRules rules) {
    return PASSABLE.stream().map(passable -> clause(passable, rules)).toList();
  }

  private static Clause clause(Passable passable, OverrideRules rules) {
    Set<Role> roles = roles(passable, rules);
    return new Clause(
        passable.code(),
        roles.isEmpty()
            ? "%s: nobody may set that aside.".formatted(passable.phrase())
            : "%s: that may be set aside with a reason by %s."
                .formatted(passable.phrase(), Say.anyOf(roles)));
  }

  /** One that is not named keeps the roles of its own rule, which are those of the ITIL preset. */
  private static Set<Role> roles(Passable passable, OverrideRules rules) {
    return rules
        .rolesFor(passable.code())
        .or(() -> OverrideRules.SECTION.itil().rolesFor(passable.code()))
        .orElse(Set.of());
  }

  @Override
  public List<Problem> problems(OverrideRules rules) {
    Checks checks = new Checks();
    rules
        .byBlocker()
        .forEach((code, roles) ->
            checks.that(
                roles.stream().noneMatch(role -> role.ofClient() || role == Role.AUDITOR),
                FIELD + "." + code,
                "Nothing is set aside by an auditor or by somebody of a client."));
    return checks.problems();
  }

  @Override
  public List<InputGroup> inputs(OverrideRules rules) {
    List<Input> inputs = new ArrayList<>();
    for (Passable passable : PASSABLE) {
      inputs.add(
          new Input.Ticks(
              passable.field(),
              passable.phrase(),
              "",
              Say.deciders(),
              Say.names(roles(passable, rules))));
    }
    return List.of(
        new InputGroup(
            "Who may set it aside",
            "Any one of those ticked, with a reason. None ticked: nobody. Conflicts in the calendar"
                + " are let pass by change managers and IT leadership.",
            inputs));
  }

  @Override
  public OverrideRules read(Typed typed) {
    Map<String, Set<Role>> roles = new HashMap<>();
    PASSABLE.forEach(
        passable -> roles.put(passable.code(), typed.ticked(passable.field(), Role.class)));
    return new OverrideRules(new TreeMap<>(roles));
  }
}
