package io.tidegate.archive;

import io.tidegate.access.SetUp;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/**
 * The door by which an archive comes in while somebody watches: it goes on when they leave, can be
 * stopped and taken up again, and begins again by itself after a node that died. Since an archive
 * goes in as a whole or not at all, what is taken up again begins with its first row.
 */
@Service
public class BringingIn {
  private static final Logger LOG = LoggerFactory.getLogger(BringingIn.class);

  private final Archives archives;
  private final Landing landing;
  private final SetUp setUp;
  private final Environment environment;
  private @Nullable Meter meter;
  private @Nullable Incoming here;

  BringingIn(Archives archives, Landing landing, SetUp setUp, Environment environment) {
    this.archives = archives;
    this.landing = landing;
    this.setUp = setUp;
    this.environment = environment;
  }

  /** How a file that was sent is put onto this disk. */
  @FunctionalInterface
  public interface Sent {
    void to(Path file) throws IOException;
  }

  /** Where the archive stands; {@code NONE} when none was sent. */
  public synchronized Incoming now() {
    if (here != null) {
      return here;
    }
    Meter working = meter;
    return landing
        .read()
        .map(note ->
            new Incoming(
                phase(note, working),
                note.name(),
                working == null ? Incoming.Step.CHECKING : working.step(),
                working == null ? 0 : working.share(),
                note.problems(),
                null))
        .orElseGet(() ->
            new Incoming(Incoming.Phase.NONE, "", Incoming.Step.CHECKING, 0, List.of(), null));
  }

  /** Until the work has ended it goes on; what nobody works on any more is stopped. */
  private static Incoming.Phase phase(Landing.Note note, @Nullable Meter working) {
    if (working != null) {
      return Incoming.Phase.WORKING;
    }
    return note.phase() == Incoming.Phase.WORKING ? Incoming.Phase.STOPPED : note.phase();
  }

  /**
   * Takes an archive instead of any that was refused or stopped, and begins. Throws {@link Stale}
   * while one is coming in.
   */
  public synchronized void begin(String name, Sent sent) throws IOException {
    if (meter != null) {
      throw new Stale("An archive is coming in already. Stop it first to send another.");
    }
    landing.keep(name, sent::to);
    start();
  }

  /** Stops it; nothing of it stays but the file. */
  public synchronized void stop() {
    if (meter != null) {
      meter.stop();
      note(Incoming.Phase.STOPPED, List.of());
    }
  }

  /** Begins again with the file that was stopped or refused. */
  public synchronized void resume() {
    if (meter == null && here == null && landing.read().isPresent()) {
      note(Incoming.Phase.WORKING, List.of());
      start();
    }
  }

  /** Goes on with what a node left behind that died; not where nothing listens. */
  @EventListener(ApplicationReadyEvent.class)
  synchronized void takeUp() {
    if (landing.read().isEmpty() || "-1".equals(environment.getProperty("server.port"))) {
      return;
    }
    if (setUp.isDone()) {
      landing.forget();
    } else if (landing.read().orElseThrow().phase() == Incoming.Phase.WORKING) {
      LOG.info("An archive was coming in when Tidegate ended; it begins again");
      start();
    }
  }

  @PreDestroy
  synchronized void end() {
    if (meter != null) {
      meter.stop();
    }
  }

  private void start() {
    Meter fresh = new Meter();
    meter = fresh;
    Thread.ofVirtual().name("archive").start(() -> work(fresh));
  }

  private void work(Meter turned) {
    try {
      Contents contents = archives.bringIn(landing.archive(), turned);
      done(contents);
    } catch (Meter.Stopped _) {
      rest();
    } catch (Invalid invalid) {
      refused(invalid.problems().stream().map(Problem::sentence).toList());
    } catch (Failure failure) {
      refused(List.of(failure.sentence()));
    } catch (IOException | RuntimeException e) {
      LOG.error("The archive could not be brought in", e);
      refused(List.of("Tidegate could not go on: the log has why. Nothing of it stayed."));
    }
  }

  private synchronized void done(Contents contents) {
    here =
        new Incoming(
            Incoming.Phase.HERE,
            landing.read().map(Landing.Note::name).orElse(""),
            Incoming.Step.READING,
            100,
            List.of(),
            contents);
    rest();
    landing.forget();
  }

  private synchronized void refused(List<String> problems) {
    rest();
    note(Incoming.Phase.REFUSED, problems);
  }

  private synchronized void rest() {
    meter = null;
  }

  private void note(Incoming.Phase phase, List<String> problems) {
    landing.read().ifPresent(note -> landing.write(new Landing.Note(note.name(), phase, problems)));
  }
}
