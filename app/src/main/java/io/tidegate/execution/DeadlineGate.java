package io.tidegate.execution;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Gate;
import io.tidegate.change.Transition;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says before the start when the work no longer ends before the rollback deadline, or the window.
 * It stops nothing: whoever starts may know why it goes faster, and past the deadline the decider
 * is asked.
 */
@Component
class DeadlineGate implements Gate {
  private final RunReader reader;
  private final Clients clients;
  private final InstantSource clock;

  DeadlineGate(RunReader reader, Clients clients, InstantSource clock) {
    this.reader = reader;
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    Window window = question.change().window();
    if (window == null || !question.about(Transition.START) || !window.contains(question.now())) {
      return List.of();
    }
    Optional<Instant> deadline = reader.read(question.change()).rollbackDeadline();
    Instant last = deadline.orElse(window.end());
    Duration work = question.change().plan().forward();
    return question.now().plus(work).isAfter(last)
        ? List.of(tooLate(question, last, work, deadline.isPresent()))
        : List.of();
  }

  private Blocker tooLate(Question question, Instant last, Duration work, boolean backInTime) {
    Times times = times(question.change());
    String what = backInTime ? "the rollback deadline" : "the end of its window";
    String at = "%s %s".formatted(times.time(last), times.zone().getId());
    boolean passed = question.now().isAfter(last);
    String left = times.length(Duration.between(question.now(), last));
    String fact =
        passed
            ? "%s%s passed at %s, and %s of work are still to do"
                .formatted(
                    Character.toUpperCase(what.charAt(0)),
                    what.substring(1),
                    at,
                    times.length(work))
            : "Only %s are left for %s of work: %s passes at %s"
                .formatted(left, times.length(work), what, at);
    return Blocker.of(
            "too-late-for-rollback",
            fact,
            "Past it the decider is asked for go or no-go. A later window leaves time to go back.",
            question.at("/window"))
        .asCaution();
  }

  private Times times(Change change) {
    return new Times(clients.get(change.client()).zone(), clock);
  }
}
