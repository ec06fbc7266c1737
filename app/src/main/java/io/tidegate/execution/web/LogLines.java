package io.tidegate.execution.web;

import io.tidegate.audit.LedgerEvent;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words what the ledger says of a run. */
record LogLines(Times times) {
  /** Before the work began these are of no use to whoever runs it. */
  private static final Set<String> OF_THE_RUN =
      Set.of(
          "start",
          "finish",
          "roll-back",
          "hold",
          "resume",
          "accept",
          "close",
          "blocker-overridden");

  List<RunBoard.Line> of(List<LedgerEvent> events) {
    return events.stream().flatMap(event -> line(event).stream()).toList();
  }

  private Optional<RunBoard.Line> line(LedgerEvent event) {
    if (event.room().equals("change") && !OF_THE_RUN.contains(event.deed())) {
      return Optional.empty();
    }
    return Optional.of(
        new RunBoard.Line(
            event.at(),
            times.brief(event.at()),
            times.moment(event.at()),
            event.actorName(),
            what(event),
            event.reason().isBlank() ? null : event.reason(),
            glyph(event),
            tone(event),
            text(event, "file").map(file -> "/files/" + file).orElse(null),
            text(event, "name").orElse(null)));
  }

  private static String what(LedgerEvent event) {
    String step = text(event, "step").map(label -> "step " + label).orElse("a step");
    String on = text(event, "step").map(label -> " on step " + label).orElse("");
    return switch (event.deed()) {
      case "start" -> "started";
      case "finish" -> "finished the run";
      case "roll-back" -> "rolled back";
      case "hold" -> "put it on hold";
      case "resume" -> "resumed it";
      case "accept" -> "accepted it";
      case "close" -> "closed it";
      case "blocker-overridden" -> "overrode " + text(event, "code").orElse("a blocker");
      case "step-begun" -> "took " + step;
      case "step-finished" -> "did " + step;
      case "step-skipped" -> "skipped " + step;
      case "problem-reported" -> "has a problem with " + step;
      case "note-written" -> "noted" + on;
      case "evidence-added" -> "added evidence" + on;
      case "state-captured" -> "kept the state before";
      case "rollback-rehearsed" ->
          "rehearsed the rollback, %s min".formatted(text(event, "minutes").orElse("?"));
      case "go-decided" -> saidGo(event) ? "said go" : "said no-go";
      default -> event.deed().replace('-', ' ');
    };
  }

  private static @Nullable String glyph(LedgerEvent event) {
    return switch (event.deed()) {
      case "step-finished", "finish", "accept", "close" -> "closed";
      case "problem-reported", "hold" -> "caution";
      case "roll-back" -> "blocker";
      case "go-decided" -> saidGo(event) ? "closed" : "blocker";
      case "start" -> "implement";
      default -> null;
    };
  }

  private static Tone tone(LedgerEvent event) {
    String glyph = glyph(event);
    if (glyph == null) {
      return Tone.NEUTRAL;
    }
    return switch (glyph) {
      case "closed" -> Tone.GOOD;
      case "caution" -> Tone.WARN;
      case "blocker" -> Tone.BAD;
      default -> Tone.LIVE;
    };
  }

  private static boolean saidGo(LedgerEvent event) {
    return text(event, "go").filter("true"::equals).isPresent();
  }

  private static Optional<String> text(LedgerEvent event, String name) {
    return Optional.ofNullable(event.after().get(name)).map(Object::toString);
  }
}
