package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangeRowTest {
  /** A column that stands in one of the two alone would never be written. */
  @Test
  void everyColumnOfARowIsWritten() {
    NewChange wanted = new NewChange(ClientId.next(), ChangeType.NORMAL, "Renew", null);
    Change change = FreshChange.of(Actor.system(AccountId.next()), wanted, 1001, Instant.EPOCH);

    assertThat(ChangeRow.of(change).keySet())
        .containsExactlyInAnyOrderElementsOf(ChangeRow.WRITTEN);
  }
}
