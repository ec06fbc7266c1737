package io.tidegate.risk;

import io.tidegate.change.Change;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.mail.Letter;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The wording of the mails around a view of the impact. */
@Component
class AssessmentLetters {
  private final Clients clients;
  private final Items items;
  private final InstantSource clock;

  AssessmentLetters(Clients clients, Items items, InstantSource clock) {
    this.clients = clients;
    this.items = items;
    this.clock = clock;
  }

  /**
   * Asks for the view.
   *
   * @param by who asks
   * @param path where the link leads
   */
  Letter asked(Change change, AssessmentTask task, Person reader, String by, String path) {
    return about(
            change,
            "How would it affect you? " + change.code() + " " + change.title(),
            "“%s”".formatted(task.question()),
            reader)
        .fact("Asked by", by)
        .fact("Until", new Times(reader.zone(), clock).day(task.due()))
        .saying("The link is for you alone and takes one answer. Opening it says nothing yet.")
        .acting("Say how it affects you", path)
        .because(why(task, by));
  }

  /** The same on the day it is due. */
  Letter due(Change change, AssessmentTask task, Person reader, String by, String path) {
    return about(
            change,
            "Due today: how would %s affect you?".formatted(change.code()),
            "“%s”".formatted(task.question()),
            reader)
        .fact("Asked by", by)
        .saying("The change waits for your answer before it goes to its approvers.")
        .acting("Say how it affects you", path)
        .because(why(task, by));
  }

  /** Tells who waits that nobody answered in time. */
  Letter overdue(Change change, AssessmentTask task, String of, Person reader) {
    return about(
            change,
            "Not answered: %s on %s".formatted(of, change.code()),
            of + " was asked how it affects them, and has not said.",
            reader)
        .fact("Was due", new Times(reader.zone(), clock).day(task.due()))
        .acting("Ask somebody else, or waive it", at(change, task))
        .because("You own this change, or you asked.");
  }

  Letter given(Change change, AssessmentTask task, ImpactView view, String by, Person reader) {
    return about(
            change,
            "%s: %s on %s".formatted(view.verdict().title(), by, change.code()),
            view.words().isBlank() ? by + " sees no impact." : "“%s”".formatted(view.words()),
            reader)
        .fact("You asked", task.question())
        .acting("See all views", at(change, task))
        .because("You own this change, or you asked.");
  }

  private static String why(AssessmentTask task, String by) {
    return switch (task.assessor()) {
      case Assessor.Somebody _ -> by + " asks for your view of the impact.";
      case Assessor.AnyOf _ -> by + " asks for your team's view; one answer of the team is enough.";
    };
  }

  private static String at(Change change, AssessmentTask task) {
    return "/changes/%d/assessment-tasks#task-%s".formatted(change.number(), task.id());
  }

  private Letter about(Change change, String subject, String opening, Person reader) {
    Times times = new Times(reader.zone(), clock);
    return Letter.of(subject, opening)
        .fact("Change", change.code() + " " + change.title())
        .fact("Client", clients.get(change.client()).name())
        .fact("Window", change.window() == null ? "" : times.span(change.window()))
        .fact("Touches", touched(change))
        .timesIn(reader.zone());
  }

  private String touched(Change change) {
    return items.named(change.scope().affected()).values().stream()
        .map(Item::name)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
