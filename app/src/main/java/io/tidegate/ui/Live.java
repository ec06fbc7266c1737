package io.tidegate.ui;

import io.tidegate.database.Signals;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Live pages: a deed says {@link #changed} in its transaction, and everybody who watches the thing,
 * on whichever node, is told to look again. A page listens with {@code data-live="/…/events"}; its
 * controller first loads the thing as the actor, so that nobody watches what they may not see, and
 * returns {@link #watch}.
 */
@Component
public class Live implements Signals.Listener, SmartLifecycle {
  private static final int MOST = 5_000;
  private static final int MOST_PER_PERSON = 24;

  /** After this the browser comes again, and what it may see is asked again. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  private final Signals signals;
  private final Queue<Watcher> watchers = new ConcurrentLinkedQueue<>();
  private final ExecutorService senders =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("live-", 0).factory());
  private volatile boolean running;
  private volatile boolean ending;

  Live(Signals signals) {
    this.signals = signals;
    signals.subscribe(this);
  }

  /** Tells all who watch the subject that it changed, once the running transaction commits. */
  public void changed(AccountId account, UUID subject) {
    signals.send(account, subject);
  }

  /** A stream of {@code changed} events for a subject that the actor was found to see. */
  public SseEmitter watch(Actor actor, UUID subject) {
    if (ending || watchers.size() >= MOST) {
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }
    makeRoomFor(actor.person());
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    Watcher watcher = new Watcher(actor.account(), actor.person(), subject, emitter);
    emitter.onCompletion(() -> watchers.remove(watcher));
    emitter.onTimeout(watcher::leave);
    emitter.onError(_ -> watchers.remove(watcher));
    watchers.add(watcher);
    watcher.greet();
    return emitter;
  }

  @Override
  public void heard(AccountId account, UUID subject) {
    each(watcher -> watcher.watches(account, subject), Watcher::tell);
  }

  @Override
  public void missed() {
    all(Watcher::tell);
  }

  @Override
  public void start() {
    ending = false;
    running = true;
    Thread.ofPlatform().daemon().name("live").start(this::keepAlive);
  }

  /**
   * Open streams would hold a graceful shutdown up, so they end before it begins, and a browser
   * that comes again at once is sent away.
   */
  @Override
  public void stop() {
    ending = true;
    running = false;
    watchers.forEach(Watcher::leave);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Proxies and dead lines are found out by something being sent now and then. */
  private void keepAlive() {
    while (running) {
      try {
        Thread.sleep(HEARTBEAT);
        all(Watcher::beat);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void makeRoomFor(PersonId person) {
    List<Watcher> theirs = watchers.stream().filter(watcher -> watcher.isOf(person)).toList();
    theirs.stream().limit(Math.max(0, theirs.size() - MOST_PER_PERSON + 1)).forEach(Watcher::leave);
  }

  private void all(Consumer<Watcher> deed) {
    each(_ -> true, deed);
  }

  /** Each on a thread of its own: one slow reader must not keep the others waiting. */
  private void each(Predicate<Watcher> which, Consumer<Watcher> deed) {
    watchers.stream().filter(which).forEach(watcher -> senders.execute(() -> deed.accept(watcher)));
  }
}
