package io.tidegate.imports;

import io.tidegate.change.PastChange;
import io.tidegate.intake.DateOrder;
import io.tidegate.intake.SharedZone;
import io.tidegate.intake.WrittenMoment;
import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the moments of one change, and finds what is odd about them. */
class LogTimes {
  private static final Duration FAR = Duration.ofDays(3 * 365);
  private static final Duration LONG = Duration.ofDays(7);

  private final Settings settings;
  private final Merged merged;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<LogField, Instant> moments = new EnumMap<>(LogField.class);

  LogTimes(Settings settings, Merged merged) {
    this.settings = settings;
    this.merged = merged;
    for (LogField field : LogField.values()) {
      if (field.sort() == LogField.Sort.MOMENT) {
        read(field).ifPresent(moment -> moments.put(field, moment));
      }
    }
  }

  PastChange.Times times() {
    Window window = window();
    lookForOddities(window);
    Instant started = moments.get(LogField.STARTED);
    Instant ended = moments.get(LogField.ENDED);
    if (started != null && ended != null && ended.isBefore(started)) {
      find(Flaw.ENDED_EARLY, LogField.ENDED);
      started = null;
      ended = null;
    }
    return new PastChange.Times(
        moments.get(LogField.OPENED), window, started, ended, moments.get(LogField.CLOSED));
  }

  List<Finding> findings() {
    return findings;
  }

  private Optional<Instant> read(LogField field) {
    String column = settings.column(field).orElse("");
    String text = merged.values().get(column);
    if (text == null) {
      return Optional.empty();
    }
    DateOrder order = settings.orders().getOrDefault(column, DateOrder.DAY_FIRST);
    Set<String> unsaid = new TreeSet<>();
    Optional<WrittenMoment> written = order.read(text, letters -> offset(letters, unsaid));
    if (written.isEmpty()) {
      find(unsaid.isEmpty() ? Flaw.UNREADABLE_DATE : Flaw.SHARED_ZONE, field);
    }
    return written.map(moment -> placed(moment, field));
  }

  private Optional<ZoneOffset> offset(String letters, Set<String> unsaid) {
    Optional<ZoneOffset> offset = settings.sharedZone(letters).map(SharedZone::offset);
    if (offset.isEmpty()) {
      unsaid.add(letters);
    }
    return offset;
  }

  private Instant placed(WrittenMoment written, LogField field) {
    if (written.offset() != null) {
      return written.local().toInstant(written.offset());
    }
    LocalDateTime local = written.local();
    List<ZoneOffset> offsets = settings.zone().getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      find(Flaw.SKIPPED_HOUR, field);
    } else if (offsets.size() > 1) {
      find(Flaw.DOUBLE_HOUR, field);
    }
    return local.atZone(settings.zone()).toInstant();
  }

  private @Nullable Window window() {
    Instant start = moments.get(LogField.PLANNED_START);
    Instant end = moments.get(LogField.PLANNED_END);
    if (start == null || end == null) {
      if (start != null && settings.column(LogField.PLANNED_END).isPresent()) {
        findMissing(Flaw.NO_PLANNED_END, LogField.PLANNED_END);
      } else if (end != null && settings.column(LogField.PLANNED_START).isPresent()) {
        findMissing(Flaw.NO_PLANNED_START, LogField.PLANNED_START);
      }
      return null;
    }
    if (start.equals(end)) {
      find(Flaw.NO_LENGTH, LogField.PLANNED_END);
      return null;
    }
    if (end.isBefore(start)) {
      find(Flaw.BACKWARD, LogField.PLANNED_END);
      return null;
    }
    return new Window(start, end);
  }

  private void lookForOddities(@Nullable Window window) {
    Instant opened = moments.get(LogField.OPENED);
    Instant planned = moments.get(LogField.PLANNED_START);
    if (opened != null && planned != null && planned.isBefore(opened)) {
      find(Flaw.OPENED_LATE, LogField.PLANNED_START);
    }
    if (window != null && window.length().compareTo(LONG) > 0) {
      find(Flaw.LONG_WINDOW, LogField.PLANNED_END);
    }
    if (settings.column(LogField.STARTED).isPresent()
        && !moments.containsKey(LogField.STARTED)
        && !merged.values().containsKey(settings.columns().get(LogField.STARTED))) {
      findMissing(Flaw.NO_ACTUAL_START, LogField.STARTED);
    }
    reference().ifPresent(this::lookForFarAway);
  }

  private void lookForFarAway(Instant reference) {
    moments.forEach((field, moment) -> {
      if (Duration.between(reference, moment).abs().compareTo(FAR) > 0) {
        find(Flaw.FAR_AWAY, field);
      }
    });
  }

  /** The moment a machine wrote, if there is one: people mistype the others. */
  private Optional<Instant> reference() {
    return Stream.of(LogField.OPENED, LogField.CLOSED, LogField.ENDED, LogField.STARTED)
        .map(moments::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private void find(Flaw flaw, LogField field) {
    String column = settings.column(field).orElse("");
    findings.add(
        flaw.at(
            merged.firsts().getOrDefault(column, merged.rows().getFirst().line()),
            column,
            merged.values().getOrDefault(column, "")));
  }

  private void findMissing(Flaw flaw, LogField field) {
    findings.add(flaw.at(merged.rows().getFirst().line(), settings.column(field).orElse(""), ""));
  }
}
