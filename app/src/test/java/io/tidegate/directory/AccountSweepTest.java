package io.tidegate.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.AccountId;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class AccountSweepTest {
  @Autowired AccountSweep sweep;
  @Autowired Accounts accounts;
  @Autowired Worlds worlds;

  @Test
  void workIsDoneForEachAccountAsThatAccount() {
    AccountId first = worlds.msp().account.id();
    AccountId second = worlds.msp().account.id();
    List<AccountId> visited = new ArrayList<>();
    sweep.each(account -> {
      assertThat(Tenancy.required().account()).isEqualTo(account);
      visited.add(account);
    });
    assertThat(visited).contains(first, second);
  }

  @Test
  void noneIsVisitedWhileItRests() {
    AccountId account = worlds.msp().account.id();
    List<AccountId> visited = new ArrayList<>();
    new AccountSweep(accounts, List.of(() -> true)).each(visited::add);
    assertThat(visited).isEmpty();
    new AccountSweep(accounts, List.of(() -> false)).each(visited::add);
    assertThat(visited).contains(account);
  }

  @Test
  void anAccountInWhichTheWorkFailsDoesNotHoldUpTheOthers() {
    AccountId first = worlds.msp().account.id();
    AccountId second = worlds.msp().account.id();
    List<AccountId> visited = new ArrayList<>();
    sweep.each(account -> {
      if (account.equals(first)) {
        throw new IllegalStateException("The test wants it so.");
      }
      visited.add(account);
    });
    assertThat(visited).contains(second).doesNotContain(first);
  }
}
