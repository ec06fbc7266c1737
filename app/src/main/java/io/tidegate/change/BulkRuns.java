package io.tidegate.change;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.ui.Live;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for one deed on all that a list finds, however many: a job does it, and what was refused
 * stays to be read, with its reason. Of a deed on a few, what was refused is kept here too.
 */
@Service
public class BulkRuns {
  /** So many at once. */
  public static final int MOST = 20_000;

  private static final int PAGE = 500;
  private static final String ROOM = "change";

  private final BulkRunStore store;
  private final ChangeLists lists;
  private final Ledger ledger;
  private final Live live;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final InstantSource clock;

  BulkRuns(
      BulkRunStore store,
      ChangeLists lists,
      Ledger ledger,
      Live live,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock) {
    this.store = store;
    this.lists = lists;
    this.ledger = ledger;
    this.live = live;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * Has a job do it to each change that the filter finds now. Throws {@link Invalid} (picked) when
   * it finds none, or too many.
   *
   * @param query the address of the list, after the question mark
   */
  @Transactional
  public BulkRunId begin(Actor actor, ChangeFilter filter, BulkDeed deed, String query) {
    if (actor.confinedTo() != null) {
      throw new Forbidden("Only the account's staff act on all that a list finds.");
    }
    List<Integer> numbers = numbers(filter);
    if (numbers.isEmpty() || numbers.size() > MOST) {
      throw new Invalid(
          "picked",
          numbers.isEmpty()
              ? "The list finds no change any more."
              : "The list finds more than %,d changes. Narrow it first.".formatted(MOST));
    }
    BulkRun run = run(actor, deed, query, numbers.size(), new BulkAnswer(List.of(), List.of()));
    store.insert(actor.account(), run, numbers);
    ledger.append(
        actor,
        Deed.of(ROOM, run.id().value(), null, "bulk-begun")
            .with(Map.of("changes", numbers.size(), "deed", deed.getClass().getSimpleName())));
    schedule(actor, run.id());
    return run.id();
  }

  /** Keeps what came of a deed that is done, so that what was refused can be read again. */
  @Transactional
  public BulkRunId keep(Actor actor, BulkDeed deed, String query, BulkAnswer answer) {
    List<Integer> numbers = new ArrayList<>(answer.done());
    answer.refused().forEach(each -> numbers.add(each.number()));
    BulkRun run = run(actor, deed, query, numbers.size(), answer);
    store.insert(actor.account(), run, numbers);
    store.refuse(actor.account(), run.id(), answer.refused());
    return run.id();
  }

  /** How far it is; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public BulkRun get(BulkRunId id) {
    return store.find(id).orElseThrow(BulkRuns::none);
  }

  /** What was refused, by number; {@code after} is the last number of the page before, else 0. */
  @Transactional(readOnly = true)
  public Page<BulkRefusal> refusals(BulkRunId id, int after, int size) {
    return Page.of(
        store.refusals(id, after, size + 1), size, each -> Integer.toString(each.number()));
  }

  /** Stops it after the piece it is at. What is done stays. */
  @Transactional
  public void stop(Actor actor, BulkRunId id) {
    BulkRun run = own(actor, id);
    if (run.atWork()) {
      store.halt(id, "");
      live.changed(actor.account(), id.value());
    }
  }

  /** Has it go on where it stopped. */
  @Transactional
  public void resume(Actor actor, BulkRunId id) {
    BulkRun run = own(actor, id);
    if (run.doneAt() == null && run.stoppedBecause() != null) {
      store.halt(id, null);
      schedule(actor, id);
    }
  }

  /** Only whoever asked for it: the job acts as they may. */
  private BulkRun own(Actor actor, BulkRunId id) {
    return store
        .lock(id)
        .filter(run -> run.askedBy().equals(actor.person()))
        .orElseThrow(BulkRuns::none);
  }

  private void schedule(Actor actor, BulkRunId id) {
    scheduler.ifAvailable(client -> BulkTasks.TASK.begin(client, actor.account(), id, clock));
    live.changed(actor.account(), id.value());
  }

  private BulkRun run(Actor actor, BulkDeed deed, String query, int all, BulkAnswer answer) {
    int looked = answer.done().size() + answer.refused().size();
    return new BulkRun(
        BulkRunId.next(),
        actor.person(),
        clock.instant(),
        query,
        deed,
        all,
        looked,
        answer.done().size(),
        answer.refused().size(),
        null,
        looked == all ? clock.instant() : null);
  }

  private List<Integer> numbers(ChangeFilter filter) {
    List<Integer> numbers = new ArrayList<>();
    @Nullable Integer after = null;
    do {
      Page<ChangeLine> page = lists.list(filter, after, PAGE);
      page.items().forEach(line -> numbers.add(line.number()));
      after = page.next() == null ? null : numbers.getLast();
    } while (after != null && numbers.size() <= MOST);
    return numbers;
  }

  private static NotFound none() {
    return new NotFound("There is no such deed on several changes.");
  }
}
