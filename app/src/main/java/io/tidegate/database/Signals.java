package io.tidegate.database;

import io.tidegate.kernel.AccountId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells every node at once that something changed, through PostgreSQL's LISTEN and NOTIFY. A signal
 * carries no content: whoever hears it looks again, as themselves. It leaves with the commit of the
 * deed and never without.
 */
@Component
public class Signals implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
  private static final String CHANNEL = "tidegate_signal";
  private static final int POLL_MILLIS = 1_000;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final DatabaseAccess access;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean running;
  private volatile @Nullable Thread ear;

  Signals(JdbcClient jdbc, DatabaseServer server) {
    this.jdbc = jdbc;
    this.access = server.access();
  }

  /** Says that the subject changed. Only within the transaction of the deed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(AccountId account, UUID subject) {
    jdbc.sql("select pg_notify(:channel, :payload)")
        .param("channel", CHANNEL)
        .param("payload", account + "/" + subject)
        .query((_, _) -> "")
        .list();
  }

  /** From now on this listener hears every signal of every node, on a thread it must not hold. */
  public void subscribe(Listener listener) {
    listeners.add(listener);
  }

  @Override
  public void start() {
    running = true;
    ear = Thread.ofPlatform().daemon().name("signals").start(this::listen);
  }

  @Override
  public void stop() {
    running = false;
    Thread listening = ear;
    if (listening != null) {
      listening.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void listen() {
    while (running) {
      try (Connection connection = open()) {
        listeners.forEach(Listener::missed);
        hear(connection.unwrap(PGConnection.class));
      } catch (SQLException lost) {
        pause(lost);
      }
    }
  }

  private Connection open() throws SQLException {
    Login login = access.application();
    Connection connection =
        DriverManager.getConnection(access.url(), login.user(), login.password());
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
    }
    return connection;
  }

  private void hear(PGConnection connection) throws SQLException {
    while (running) {
      PGNotification[] heard = connection.getNotifications(POLL_MILLIS);
      for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
        tell(notification.getParameter());
      }
    }
  }

  private void tell(String payload) {
    int slash = payload.indexOf('/');
    if (slash > 0) {
      AccountId account = AccountId.of(payload.substring(0, slash));
      UUID subject = UUID.fromString(payload.substring(slash + 1));
      listeners.forEach(listener -> listener.heard(account, subject));
    }
  }

  private void pause(SQLException lost) {
    if (!running) {
      return;
    }
    LOG.warn("The line for live updates dropped; trying again. {}", lost.getMessage());
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hears signals. */
  public interface Listener {
    /** The subject of this account changed. */
    void heard(AccountId account, UUID subject);

    /** The line was down, so anything may have changed. */
    void missed();
  }
}
