package io.tidegate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.directory.Accounts;
import io.tidegate.kernel.Stale;
import io.tidegate.settings.Site;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.Worlds;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** An installation that has an account already. */
@TidegateTest
class FurtherAccountTest {
  private static final Visitor VISITOR = new Visitor("192.0.2.1", "Test browser");

  @Autowired Accounts accounts;
  @Autowired Passwords passwords;
  @Autowired Sessions sessions;
  @Autowired SetUpStore store;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Worlds worlds;

  @BeforeEach
  void somebodyIsHereAlready() {
    worlds.msp();
  }

  @Test
  void aStartThatAsksForItOpensOneAccountMoreAndNoSecond() {
    SetUp setUp = started(true);
    assertThat(setUp.isOpen()).isTrue();
    int before = accounts.forSweep().size();
    String session = setUp.run(typed(setUp), VISITOR);
    assertThat(sessions.resume(session, VISITOR)).isPresent();
    assertThat(accounts.forSweep()).hasSize(before + 1);
    assertThat(setUp.isOpen()).isFalse();
    assertThatThrownBy(() -> setUp.run(typed(setUp), VISITOR)).isInstanceOf(Stale.class);
  }

  @Test
  void anyOtherStartOpensNone() {
    SetUp setUp = started(false);
    assertThat(setUp.isOpen()).isFalse();
    assertThatThrownBy(() -> setUp.run(typed(setUp), VISITOR)).isInstanceOf(Stale.class);
  }

  private SetUp started(boolean setup) {
    Site site = new Site(8080, URI.create("http://localhost:8080"), false, setup);
    return new SetUp(accounts, passwords, sessions, store, site, transactions);
  }

  private static NewInstallation typed(SetUp setUp) {
    return new NewInstallation(
        Map.of(
            "code", setUp.code(),
            "kind", "SMB",
            "account", "Marlow Finch",
            "zone", "Pacific/Auckland",
            "name", "Ada Marlow",
            "email", "ada-" + UUID.randomUUID() + "@marlow.example",
            "password", "quiet water runs deep"));
  }
}
