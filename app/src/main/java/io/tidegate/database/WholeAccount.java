package io.tidegate.database;

import io.tidegate.kernel.ClientId;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a rule look at the whole account in the transaction of somebody who sees one client of it,
 * because its answer must not depend on who asks: what stops a change stops it for everybody. It
 * reads only, and whatever it shows of what it found it has to measure by the asker itself. Few
 * rooms may use it; a test names them.
 */
@Component
public class WholeAccount {
  private final JdbcClient jdbc;

  WholeAccount(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Runs the look as the account and gives back what it found. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T look(Supplier<T> look) {
    Tenant asker = Tenancy.required();
    ClientId client = asker.client();
    if (client == null) {
      return look.get();
    }
    widen();
    T found;
    try {
      found = Tenancy.call(Tenant.of(asker.account()), look::get);
    } catch (RuntimeException e) {
      // Nothing more is read here: whatever went wrong ends the transaction.
      restore(client, e);
      throw e;
    }
    narrow(client.toString());
    return found;
  }

  private void restore(ClientId client, RuntimeException cause) {
    try {
      narrow(client.toString());
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * No query, so that a transaction whose queries name the tenant themselves becomes a usual one.
   */
  private void widen() {
    jdbc.sql("set local tidegate.client to ''").update();
  }

  private void narrow(String client) {
    jdbc.sql("select set_config('tidegate.client', :client, true)")
        .param("client", client)
        .query(rs -> {});
  }
}
