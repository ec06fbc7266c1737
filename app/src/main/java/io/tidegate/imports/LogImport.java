package io.tidegate.imports;

import io.tidegate.intake.TableShape;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A change log on its way in.
 *
 * @param actsFor whose hand it is: who started it, or pressed last
 * @param stopped null while it goes on or waits for somebody
 * @param stoppedBecause what went wrong, in a sentence; empty when nothing did
 * @param shape null until the file was opened
 * @param profile null until it was read to its end
 * @param readShare how much of the file is read, in per cent
 * @param position how many of its changes are looked at or taken
 * @param changes how many changes its rows make up
 * @param finishedAt null until it is done
 */
public record LogImport(
    ImportId id,
    AccountId account,
    FileId file,
    String fileName,
    long fileSize,
    String sha256,
    PersonId startedBy,
    Instant startedAt,
    PersonId actsFor,
    Phase phase,
    @Nullable Stop stopped,
    String stoppedBecause,
    Settings settings,
    @Nullable TableShape shape,
    @Nullable Profile profile,
    int lastLine,
    int readShare,
    int position,
    int changes,
    Counts counts,
    long version,
    @Nullable Instant finishedAt) {
  /** Where it is on its way. */
  public enum Phase {
    /** Its file is read. */
    READING,
    /** It is found out what would happen. */
    CHECKING,
    /** Somebody is to look at it. */
    READY,
    /** Its changes are taken in. */
    TAKING,
    DONE
  }

  /** Why nothing goes on though something is to be done. */
  public enum Stop {
    CANCELLED,
    FAILED
  }

  /** Whether a job works on it, or will at once. */
  public boolean atWork() {
    return stopped == null && (phase != Phase.READY && phase != Phase.DONE);
  }

  /** How far the phase is, in per cent. */
  public int share() {
    return switch (phase) {
      case READING -> readShare;
      case CHECKING, TAKING -> changes == 0 ? 0 : (int) (100L * Math.max(position, 0) / changes);
      case READY, DONE -> 100;
    };
  }

  /** How the file is built; only once it was opened. */
  public TableShape shaped() {
    return Objects.requireNonNull(shape);
  }

  /** What is in it; only once it was read. */
  public Profile profiled() {
    return Objects.requireNonNull(profile);
  }

  LogImport opened(TableShape shape) {
    return altered(to -> to.shape = shape);
  }

  LogImport readTo(int line, int share) {
    return altered(to -> {
      to.lastLine = line;
      to.readShare = share;
    });
  }

  LogImport readToTheEnd(Profile profile, Settings settings) {
    return altered(
            to -> {
              to.profile = profile;
              to.readShare = 100;
            })
        .checking(settings);
  }

  /** Read anew in this way. */
  LogImport checking(Settings settings) {
    return altered(to -> {
      to.settings = settings;
      to.phase = Phase.CHECKING;
      to.position = -1;
      to.counts = Counts.NONE;
    });
  }

  LogImport gathered(int changes) {
    return altered(to -> {
      to.changes = changes;
      to.position = 0;
    });
  }

  LogImport advanced(int position, Counts counts) {
    return altered(to -> {
      to.position = position;
      to.counts = counts;
    });
  }

  LogImport checked() {
    return altered(to -> to.phase = Phase.READY);
  }

  LogImport taking() {
    return altered(to -> {
      to.phase = Phase.TAKING;
      to.position = -1;
      to.counts = Counts.NONE;
    });
  }

  LogImport done(Instant at) {
    return altered(to -> {
      to.phase = Phase.DONE;
      to.finishedAt = at;
    });
  }

  LogImport stopped(Stop stop, String because) {
    return altered(to -> {
      to.stopped = stop;
      to.stoppedBecause = because;
    });
  }

  LogImport resumed() {
    return altered(to -> {
      to.stopped = null;
      to.stoppedBecause = "";
    });
  }

  LogImport by(PersonId person) {
    return altered(to -> to.actsFor = person);
  }

  private LogImport altered(Consumer<Draft> alteration) {
    Draft draft = new Draft(this);
    alteration.accept(draft);
    return draft.done(this);
  }

  /** An import while it is altered. */
  private static final class Draft {
    private PersonId actsFor;
    private Phase phase;
    private @Nullable Stop stopped;
    private String stoppedBecause;
    private Settings settings;
    private @Nullable TableShape shape;
    private @Nullable Profile profile;
    private int lastLine;
    private int readShare;
    private int position;
    private int changes;
    private Counts counts;
    private @Nullable Instant finishedAt;

    Draft(LogImport from) {
      actsFor = from.actsFor;
      phase = from.phase;
      stopped = from.stopped;
      stoppedBecause = from.stoppedBecause;
      settings = from.settings;
      shape = from.shape;
      profile = from.profile;
      lastLine = from.lastLine;
      readShare = from.readShare;
      position = from.position;
      changes = from.changes;
      counts = from.counts;
      finishedAt = from.finishedAt;
    }

    LogImport done(LogImport from) {
      return new LogImport(
          from.id,
          from.account,
          from.file,
          from.fileName,
          from.fileSize,
          from.sha256,
          from.startedBy,
          from.startedAt,
          actsFor,
          phase,
          stopped,
          stoppedBecause,
          settings,
          shape,
          profile,
          lastLine,
          readShare,
          position,
          changes,
          counts,
          from.version + 1,
          finishedAt);
    }
  }
}
