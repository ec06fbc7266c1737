package io.tidegate.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenPolicyTest {
  private static final ClientId BAKERY = ClientId.next();
  private static final ClientId CLINIC = ClientId.next();
  private static final Set<Grant> HELD =
      Set.of(
          Grant.everywhere(Role.IMPLEMENTER),
          new Grant(Role.CHANGE_MANAGER, CLINIC),
          new Grant(Role.REQUESTER, BAKERY));

  @Test
  void aTokenForEverywhereHasWhatItsPersonHas() {
    assertThat(TokenPolicy.narrowed(HELD, null)).isEqualTo(HELD);
  }

  @Test
  void aTokenForOneClientHasNothingElsewhereAndNothingForTheAccount() {
    assertThat(TokenPolicy.narrowed(HELD, BAKERY))
        .containsExactlyInAnyOrder(
            new Grant(Role.IMPLEMENTER, BAKERY), new Grant(Role.REQUESTER, BAKERY));
  }
}
