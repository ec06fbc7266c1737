package io.tidegate.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes down the SQL that something runs on its own thread, by what Spring says it executes. */
public final class Statements {
  private static final String BEGINNING = "Executing prepared SQL statement [";

  private Statements() {}

  /** Every statement in order; those that open and end transactions are not among them. */
  public static List<String> during(Runnable work) {
    Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    Level before = logger.getLevel();
    Notebook notebook = new Notebook(Thread.currentThread().getName());
    notebook.start();
    logger.addAppender(notebook);
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    try {
      work.run();
    } finally {
      logger.setAdditive(true);
      logger.setLevel(before);
      logger.detachAppender(notebook);
    }
    return List.copyOf(notebook.statements);
  }

  private static final class Notebook extends AppenderBase<ILoggingEvent> {
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final String thread;

    private Notebook(String thread) {
      this.thread = thread;
    }

    @Override
    protected void append(ILoggingEvent event) {
      String said = event.getFormattedMessage();
      if (event.getThreadName().equals(thread) && said.startsWith(BEGINNING)) {
        statements.add(said.substring(BEGINNING.length(), said.length() - 1).strip());
      }
    }
  }
}
