package io.tidegate.execution;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.ChangePost;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.mail.Letter;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Past the rollback deadline the decider is asked for go or no-go by mail, once for each deadline;
 * where none is named, the change managers are.
 */
@Component
class DeadlineWatch {
  /** Who has not heard by then sees it on the page; the mail's key keeps it to one. */
  private static final Duration ASKING = Duration.ofMinutes(30);

  private static final int MOST = 500;

  private final ChangeLists lists;
  private final Changes changes;
  private final RunReader reader;
  private final People people;
  private final ChangePost post;
  private final InstantSource clock;

  DeadlineWatch(
      ChangeLists lists,
      Changes changes,
      RunReader reader,
      People people,
      ChangePost post,
      InstantSource clock) {
    this.lists = lists;
    this.changes = changes;
    this.reader = reader;
    this.people = people;
    this.post = post;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<ChangeId> running() {
    ChangeFilter running = ChangeFilter.ALL.in(Set.of(State.IMPLEMENT));
    return lists.byWindow(running, MOST).stream().map(ChangeLine::id).toList();
  }

  @Transactional
  void watch(ChangeId id) {
    Run run = reader.read(changes.get(id));
    Instant now = clock.instant();
    run.rollbackDeadline()
        .filter(deadline -> run.decisionDue(now) && now.isBefore(deadline.plus(ASKING)))
        .ifPresent(deadline -> ask(run.change(), deadline));
  }

  private void ask(Change change, Instant deadline) {
    PersonId decider = change.people().decider();
    List<Person> asked =
        decider == null
            ? people.holding(Role.CHANGE_MANAGER, change.client())
            : List.of(people.get(decider));
    for (Person person : asked) {
      post.ask(
          change,
          person,
          "execution/decision/" + change.id() + "/" + deadline,
          letter(change, person, deadline));
    }
  }

  private Letter letter(Change change, Person reader, Instant deadline) {
    Times times = new Times(reader.zone(), clock);
    return Letter.of(
            "Go or no-go: " + change.code() + " is past its rollback deadline",
            "Going back no longer ends inside the window. Say whether the work goes on.")
        .fact("Change", change.code() + " " + change.title())
        .fact("Deadline was", times.moment(deadline))
        .fact("Window", change.window() == null ? "" : times.span(change.window()))
        .acting("Say go or no-go", "/changes/" + change.number() + "/run")
        .because("You decide on this change's run.")
        .timesIn(reader.zone());
  }
}
