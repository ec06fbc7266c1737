package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApproverWordsTest {
  private static final ApproverWords WORDS = new ApproverWords(_ -> "Mira", _ -> "Network");
  private static final List<Approvers> BOTH =
      List.of(new Approvers.Holders(Role.CAB_MEMBER), new Approvers.Holders(Role.AUDITOR));

  @Test
  void whereOneWillDoItIsOneOrTheOther() {
    assertThat(WORDS.of(BOTH)).isEqualTo("CAB members or auditors");
    assertThat(WORDS.of(stage(new Rule.AnyOne()))).isEqualTo("any one of: CAB members or auditors");
  }

  @Test
  void whereItIsAllOfThemItIsOneAndTheOther() {
    assertThat(WORDS.all(BOTH)).isEqualTo("CAB members and auditors");
    assertThat(WORDS.of(stage(new Rule.Everyone()))).isEqualTo("all of: CAB members and auditors");
  }

  private static Stage stage(Rule rule) {
    return Stage.of("Board", rule, BOTH.toArray(Approvers[]::new));
  }
}
