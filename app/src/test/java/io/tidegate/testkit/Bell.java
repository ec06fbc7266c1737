package io.tidegate.testkit;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * A listener for tests of how events reach listeners: it writes down what it hears, and as whom.
 */
public class Bell {
  /** Rung by a test. */
  public record Rung(AccountId account, String note) implements AccountEvent {}

  /** An event that says for which account it is nowhere. */
  public record RungForNobody(String note) {}

  /** What was heard, and the account the database saw while it was. */
  public record Heard(String note, String account) {}

  private final JdbcClient jdbc;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private volatile boolean broken;

  Bell(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @ApplicationModuleListener
  public void on(Rung event) {
    if (broken) {
      throw new IllegalStateException("The bell is broken; the test wants it so.");
    }
    heard.add(new Heard(event.note(), currentAccount()));
  }

  @ApplicationModuleListener
  public void on(RungForNobody event) {
    heard.add(new Heard(event.note(), currentAccount()));
  }

  private String currentAccount() {
    return jdbc.sql("select coalesce(tenancy.account()::text, 'nobody')")
        .query(String.class)
        .single();
  }

  /** Makes listening fail, or work again. */
  public void broken(boolean broken) {
    this.broken = broken;
  }

  /** Everything heard so far. */
  public List<Heard> heard() {
    return heard;
  }
}
