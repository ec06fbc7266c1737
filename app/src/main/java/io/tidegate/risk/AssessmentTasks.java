package io.tidegate.risk;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.Team;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TeamId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.ui.Live;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Views of the impact that are asked for while a normal change is prepared: of a service owner, a
 * team, a contact of the client (design, section 3). Approval cannot be requested before each is
 * answered or waived.
 */
@Service
public class AssessmentTasks {
  private final Changes changes;
  private final AssessmentTaskStore store;
  private final People people;
  private final Teams teams;
  private final AssessorNames names;
  private final Accounts accounts;
  private final Ledger ledger;
  private final Live live;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  AssessmentTasks(
      Changes changes,
      AssessmentTaskStore store,
      People people,
      Teams teams,
      AssessorNames names,
      Accounts accounts,
      Ledger ledger,
      Live live,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.changes = changes;
    this.store = store;
    this.people = people;
    this.teams = teams;
    this.names = names;
    this.accounts = accounts;
    this.ledger = ledger;
    this.live = live;
    this.events = events;
    this.clock = clock;
  }

  /** What was asked about a change, in the order in which it was asked. */
  @Transactional(readOnly = true)
  public List<AssessmentTask> of(ChangeId change) {
    return store.of(change);
  }

  /** The task with this id; empty when there is none for the reader. */
  @Transactional(readOnly = true)
  public Optional<AssessmentTask> find(UUID id) {
    return store.find(id);
  }

  /** The task with this id; not found when it is not the asker's to see. */
  @Transactional(readOnly = true)
  public AssessmentTask get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("Nobody is asked anything like that."));
  }

  /** Open tasks of this person and of their teams, the most urgent first. */
  @Transactional(readOnly = true)
  public List<AssessmentTask> waitingFor(Actor actor, int limit) {
    return store.openFor(actor.person(), teamsOf(actor), limit);
  }

  /** Whether the change waits for this view; false when there is no such change. */
  public boolean holdsUp(@Nullable Change change, AssessmentTask task) {
    return change != null && !task.standing().settled() && AssessmentTaskPolicy.timeToAsk(change);
  }

  /** Whether the actor may ask somebody about this change now. */
  public boolean mayAsk(Actor actor, Change change) {
    return actor.confinedTo() == null
        && changes.mayEdit(actor, change)
        && AssessmentTaskPolicy.timeToAsk(change);
  }

  /** Whether the actor is asked and the answer is still open. */
  @Transactional(readOnly = true)
  public boolean mayAnswer(Actor actor, Change change, AssessmentTask task) {
    return task.view() == null
        && AssessmentTaskPolicy.timeToAnswer(change)
        && AssessmentTaskPolicy.asks(task, actor, teamsOf(actor));
  }

  /** Whether the actor may say that the change goes on without this view. */
  public boolean mayWaive(Actor actor, Change change, AssessmentTask task) {
    return holdsUp(change, task) && AssessmentTaskPolicy.mayWaive(actor, change);
  }

  /** Who may be asked about this change: the staff, and the people of its client; by name. */
  public boolean mayBeAsked(Person person, Change change) {
    return !person.archived() && (person.isStaff() || change.client().equals(person.client()));
  }

  /**
   * Asks. Throws {@link Invalid}: assessor, question, due; {@link Forbidden} when it is not the
   * actor's to ask, or the change is with its approvers already.
   */
  @Transactional
  public AssessmentTask ask(Actor actor, ChangeId id, NewAssessmentTask wanted) {
    Change change = changes.lock(id);
    if (!mayAsk(actor, change)) {
      throw new Forbidden(
          "The people of a normal change ask for views while it is in Draft or Assess.");
    }
    check(change, wanted);
    AssessmentTask task =
        new AssessmentTask(
            TimeOrderedUuid.next(),
            id,
            Objects.requireNonNull(wanted.assessor()),
            wanted.question().strip(),
            Objects.requireNonNull(wanted.due()),
            actor.person(),
            clock.instant(),
            null,
            null);
    store.insert(change, task);
    events.publishEvent(new ViewAsked(change.account(), id, task.id()));
    enter(
        actor,
        change,
        deed(change, task, "view-asked")
            .with(
                Map.of(
                    "task",
                    task.id().toString(),
                    "of",
                    names.of(List.of(task)).of(task.assessor()),
                    "due",
                    task.due().toString()))
            .because(task.question()));
    return task;
  }

  /**
   * Answers, or refuses to. Throws {@link Invalid}: words; {@link Stale} when somebody answered
   * already or work has begun; {@link Forbidden} when somebody else is asked.
   */
  @Transactional
  public void answer(
      Actor actor, ChangeId id, UUID task, ImpactView.Verdict verdict, String words) {
    Change change = changes.lock(id);
    AssessmentTask asked = requireOpen(actor, change, task);
    List<Problem> problems = AssessmentTaskPolicy.problems(verdict, words);
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    ImpactView view =
        new ImpactView(
            verdict,
            words.strip(),
            actor.person(),
            clock.instant(),
            actor.origin(),
            change.revision());
    store.answer(task, view);
    events.publishEvent(new ViewGiven(change.account(), id, task));
    boolean refused = verdict == ImpactView.Verdict.REFUSED;
    enter(
        actor,
        change,
        deed(change, asked, refused ? "view-refused" : "view-given")
            .with(Map.of("task", task.toString(), "verdict", verdict.name()))
            .because(view.words()));
  }

  /** What is asked of the actor, or why not: throws as {@link #answer}. */
  @Transactional(readOnly = true)
  AssessmentTask requireOpen(Actor actor, Change change, UUID id) {
    AssessmentTask task = of(change, id);
    if (!AssessmentTaskPolicy.asks(task, actor, teamsOf(actor))) {
      throw new Forbidden("Somebody else is asked for this view.");
    }
    if (task.view() != null) {
      throw new Stale(people.get(task.view().by()).name() + " has answered already.");
    }
    if (!AssessmentTaskPolicy.timeToAnswer(change)) {
      throw new Stale(
          "%s is in %s: nobody waits for this view any more."
              .formatted(change.code(), change.state().title()));
    }
    return task;
  }

  /**
   * Goes on without a view. Throws {@link Invalid}: reason; {@link Stale} when it was answered or
   * waived meanwhile; {@link Forbidden} when it is not the actor's to say.
   */
  @Transactional
  public void waive(Actor actor, ChangeId id, UUID task, String reason) {
    Change change = changes.lock(id);
    AssessmentTask asked = of(change, task);
    if (!AssessmentTaskPolicy.mayWaive(actor, change)) {
      throw new Forbidden("The owner or a change manager says that it is done without.");
    }
    if (!mayWaive(actor, change, asked)) {
      throw new Stale("This is settled already. Look at how it stands now.");
    }
    if (reason.isBlank()) {
      throw new Invalid("reason", "Say why it is done without; the approvers read this.");
    }
    store.waive(task, new AssessmentTask.Waiver(reason.strip(), actor.person(), clock.instant()));
    enter(
        actor,
        change,
        deed(change, asked, "view-waived")
            .with(Map.of("task", task.toString()))
            .because(reason.strip()));
  }

  /** Who is to be reached for a task now: the person, or everybody of the team; none archived. */
  @Transactional(readOnly = true)
  public List<Person> askedBy(AssessmentTask task) {
    return switch (task.assessor()) {
      case Assessor.Somebody(PersonId person) ->
          Optional.of(people.get(person)).filter(one -> !one.archived()).stream().toList();
      case Assessor.AnyOf(TeamId team) -> teams.members(team);
    };
  }

  /** What to call those who appear in these tasks. */
  @Transactional(readOnly = true)
  public TaskNames names(List<AssessmentTask> tasks) {
    return names.of(tasks);
  }

  /** The day it is for the account, by which tasks fall due. */
  @Transactional(readOnly = true)
  public LocalDate today(AccountId account) {
    return LocalDate.ofInstant(clock.instant(), accounts.get(account).zone());
  }

  private void check(Change change, NewAssessmentTask wanted) {
    List<Problem> problems =
        new ArrayList<>(AssessmentTaskPolicy.problems(wanted, today(change.account())));
    if (wanted.assessor() != null) {
      unaskable(change, wanted.assessor())
          .ifPresent(sentence -> problems.addFirst(new Problem("assessor", sentence)));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  private Optional<String> unaskable(Change change, Assessor assessor) {
    if (store.of(change.id()).stream()
        .filter(task -> task.standing() == AssessmentTask.Standing.OPEN)
        .anyMatch(task -> task.assessor().equals(assessor))) {
      return Optional.of("They are asked already and have not answered yet.");
    }
    return switch (assessor) {
      case Assessor.Somebody(PersonId person) -> {
        Person named = people.named(List.of(person)).get(person);
        yield named != null && mayBeAsked(named, change)
            ? Optional.empty()
            : Optional.of("Choose somebody of your staff, or of this client.");
      }
      case Assessor.AnyOf(TeamId team) ->
          teams.members(team).isEmpty()
              ? Optional.of("There is nobody in this team to answer.")
              : Optional.empty();
    };
  }

  private AssessmentTask of(Change change, UUID id) {
    AssessmentTask task = get(id);
    if (!task.change().equals(change.id())) {
      throw new NotFound("Nobody is asked anything like that.");
    }
    return task;
  }

  private Set<TeamId> teamsOf(Actor actor) {
    return teams.of(actor.person()).stream().map(Team::id).collect(Collectors.toSet());
  }

  private static Deed deed(Change change, AssessmentTask task, String name) {
    return Deed.of("change", task.change().value(), change.client(), name);
  }

  private void enter(Actor actor, Change change, Deed deed) {
    ledger.append(actor, deed);
    live.changed(change.account(), change.id().value());
  }
}
