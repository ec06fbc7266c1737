package io.tidegate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.Role;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverrideEditorTest {
  private final OverrideEditor editor = new OverrideEditor();

  @Test
  void aBlockerThatTheRulesDoNotNameIsSaidToKeepTheRolesOfItsOwnRule() {
    assertThat(sentence(Map.of(), "tests-missing")).endsWith("with a reason by a change manager.");
  }

  @Test
  void aBlockerThatTheRulesTakeFromEverybodyIsSaidToBeNobodys() {
    assertThat(sentence(Map.of("tests-missing", Set.of()), "tests-missing"))
        .endsWith("nobody may set that aside.");
  }

  private String sentence(Map<String, Set<Role>> roles, String blocker) {
    return editor.words(new OverrideRules(roles)).stream()
        .filter(clause -> clause.subject().equals(blocker))
        .map(Clause::sentence)
        .findFirst()
        .orElseThrow();
  }
}
