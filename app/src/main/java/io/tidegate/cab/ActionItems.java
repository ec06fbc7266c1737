package io.tidegate.cab;

import io.tidegate.directory.Accounts;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what the board asked somebody to do until when. */
@Service
public class ActionItems {
  private static final int LONGEST = 500;
  private static final int AT_ONCE = 200;

  private final ActionStore store;
  private final ActionLetters letters;
  private final Clerk clerk;
  private final People people;
  private final Accounts accounts;
  private final InstantSource clock;

  ActionItems(
      ActionStore store,
      ActionLetters letters,
      Clerk clerk,
      People people,
      Accounts accounts,
      InstantSource clock) {
    this.store = store;
    this.letters = letters;
    this.clerk = clerk;
    this.people = people;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** The day on the account's clock, by which one is overdue or not. */
  @Transactional(readOnly = true)
  public LocalDate today(AccountId account) {
    return LocalDate.ofInstant(clock.instant(), accounts.get(account).zone());
  }

  /** What came of this meeting to be done. */
  @Transactional(readOnly = true)
  public List<ActionItem> of(MeetingId meeting) {
    return store.of(meeting);
  }

  /**
   * Those of all meetings that pass the filter: what is to be done from what is due first on, else
   * the latest first; {@code after} is the last of the page before.
   */
  @Transactional(readOnly = true)
  public Page<ActionItem> list(Actor actor, ActionFilter filter, @Nullable UUID after, int size) {
    return MeetingPolicy.mayRead(actor)
        ? Page.of(
            store.list(filter, today(actor.account()), after, size + 1),
            size,
            action -> action.id().toString())
        : new Page<>(List.of(), null);
  }

  /** One of them; not found when it is not the actor's to see. */
  @Transactional(readOnly = true)
  public ActionItem get(Actor actor, UUID id) {
    return store
        .find(id)
        .filter(_ -> MeetingPolicy.mayRead(actor))
        .orElseThrow(() -> new NotFound("There is no such action item."));
  }

  /**
   * Asks somebody to do something by a day, and tells them.
   *
   * @param item what it came of; null for the meeting as a whole
   * @throws Invalid with every problem at its field: text, owner, due
   */
  @Transactional
  public UUID ask(
      Actor actor,
      MeetingId id,
      @Nullable AgendaItemId item,
      String text,
      @Nullable PersonId owner,
      @Nullable LocalDate due) {
    Meeting meeting = clerk.read(actor, id);
    if (!MeetingPolicy.mayRun(actor)) {
      throw new Forbidden("Only the CAB and change managers hand out action items.");
    }
    Person person = owner == null ? null : people.named(Set.of(owner)).get(owner);
    AgendaItem about = item == null ? null : clerk.item(actor, item);
    check(text, person, due, meeting);
    ActionItem action =
        new ActionItem(
            TimeOrderedUuid.next(),
            id,
            item,
            about == null ? null : about.client(),
            about == null ? "" : about.reference(),
            text.strip(),
            Objects.requireNonNull(owner),
            Objects.requireNonNull(due),
            null);
    store.insert(actor.account(), action, actor.person(), clock.instant());
    clerk.enter(
        actor,
        meeting,
        about,
        "action-asked",
        Map.of(
            "text", action.text(),
            "owner", Objects.requireNonNull(person).name(),
            "due", due.toString()),
        "");
    letters.asked(actor, action, person);
    return action.id();
  }

  private void check(
      String text, @Nullable Person owner, @Nullable LocalDate due, Meeting meeting) {
    List<Problem> problems = new ArrayList<>();
    if (text.isBlank() || text.strip().length() > LONGEST) {
      problems.add(
          new Problem("text", "Say what is to be done, within %d characters.".formatted(LONGEST)));
    }
    if (owner == null || owner.archived() || !owner.isStaff()) {
      problems.add(new Problem("owner", "Choose who does it, of your own people."));
    }
    if (due == null || due.isBefore(LocalDate.ofInstant(clock.instant(), meeting.zone()))) {
      problems.add(new Problem("due", "Choose a day that is still to come."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  /** Whether the actor may say that it is done: its owner, and whoever holds meetings. */
  public boolean mayFinish(Actor actor, ActionItem action) {
    return action.open() && (action.owner().equals(actor.person()) || mayCancel(actor, action));
  }

  /** Whether the actor may say that it is not to be done any more: whoever holds meetings. */
  public boolean mayCancel(Actor actor, ActionItem action) {
    return action.open() && MeetingPolicy.mayRun(actor);
  }

  /** Says that it is done, and how one knows. Throws {@code Invalid}: how. */
  @Transactional
  public void finish(Actor actor, UUID id, String how) {
    ActionItem action = get(actor, id);
    if (!action.owner().equals(actor.person()) && !MeetingPolicy.mayRun(actor)) {
      throw new Forbidden("Only its owner, the CAB and change managers tick it off.");
    }
    Clerk.requireReason("how", how, "Say how one sees that it is done.");
    end(actor, action, true, how.strip());
  }

  /**
   * Says that it is not to be done any more, and tells its owner. Throws {@code Invalid}: reason.
   */
  @Transactional
  public void cancel(Actor actor, UUID id, String reason) {
    ActionItem action = get(actor, id);
    if (!MeetingPolicy.mayRun(actor)) {
      throw new Forbidden("Only the CAB and change managers cancel what was asked for.");
    }
    Clerk.requireReason("reason", reason, "Say why it is not to be done any more.");
    end(actor, action, false, reason.strip());
    owner(action).ifPresent(owner -> letters.cancelled(actor, action, owner, reason.strip()));
  }

  private void end(Actor actor, ActionItem action, boolean done, String words) {
    ActionItem.Ending ending = new ActionItem.Ending(done, clock.instant(), actor.person(), words);
    if (store.end(action.id(), ending) == 0) {
      throw new Stale("Somebody was faster: it is done or cancelled already.");
    }
    clerk.enter(
        actor,
        clerk.read(actor, action.meeting()),
        action.item() == null ? null : clerk.item(actor, action.item()),
        done ? "action-done" : "action-cancelled",
        Map.of("text", action.text()),
        words);
  }

  /** Tells owners, once, that the day of something has passed. */
  @Transactional
  void chase(AccountId account) {
    for (ActionItem action : store.unchased(today(account), AT_ONCE)) {
      if (store.chased(action.id(), clock.instant()) > 0) {
        owner(action).ifPresent(owner -> letters.overdue(account, action, owner));
      }
    }
  }

  private Optional<Person> owner(ActionItem action) {
    return Optional.ofNullable(people.named(Set.of(action.owner())).get(action.owner()));
  }
}
