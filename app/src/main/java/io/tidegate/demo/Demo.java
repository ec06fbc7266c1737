package io.tidegate.demo;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Accounts;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ToldTime;
import io.tidegate.settings.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with the demo when Tidegate is told to, once: each account in one
 * transaction under a lock, so that two nodes started together make one demo; then their year, deed
 * by deed, while people sign in. A year that was cut off is gone on with at the next start.
 */
@Component
class Demo implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final Duration BEFORE_THE_YEAR = Duration.ofDays(400);

  private final Site site;
  private final Accounts accounts;
  private final DemoDirectory directory;
  private final DemoStore store;
  private final DemoTellingStore tellings;
  private final ObjectProvider<DemoChapter> chapters;
  private final DemoHistory history;
  private final DemoCalendar calendar;
  private final DemoBoard board;
  private final DemoHabits habits;
  private final DemoVendors vendors;
  private final InstantSource clock;
  private final TransactionTemplate lock;
  private final TransactionTemplate apart;

  Demo(
      Site site,
      Accounts accounts,
      DemoDirectory directory,
      DemoStore store,
      DemoTellingStore tellings,
      ObjectProvider<DemoChapter> chapters,
      DemoHistory history,
      DemoCalendar calendar,
      DemoBoard board,
      DemoHabits habits,
      DemoVendors vendors,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.site = site;
    this.accounts = accounts;
    this.directory = directory;
    this.store = store;
    this.tellings = tellings;
    this.chapters = chapters;
    this.history = history;
    this.calendar = calendar;
    this.board = board;
    this.habits = habits;
    this.vendors = vendors;
    this.clock = clock;
    this.lock = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (site.demo()) {
      List<DemoStage> opened = Objects.requireNonNull(lock.execute(_ -> openWhenEmpty()));
      List<DemoStage> untold = opened.isEmpty() ? untold() : opened;
      if (!untold.isEmpty()) {
        Thread.ofVirtual().name("demo").start(() -> live(untold));
      }
    }
  }

  /** The accounts whose year is not told to its end. Package-private for its test. */
  List<DemoStage> untold() {
    List<DemoStage> untold = new ArrayList<>();
    for (AccountId account : accounts.forSweep()) {
      Tenancy.run(
          Tenant.of(account), () -> apart.executeWithoutResult(_ -> untold(account, untold)));
    }
    return untold;
  }

  private void untold(AccountId account, List<DemoStage> untold) {
    if (tellings.unfinished().isPresent()) {
      directory
          .find(account)
          .ifPresentOrElse(
              untold::add,
              () -> LOG.warn("Who was in the demo has changed, so its year is told no further"));
    }
  }

  private List<DemoStage> openWhenEmpty() {
    store.lock();
    if (!accounts.forSweep().isEmpty()) {
      return List.of();
    }
    LOG.info("Filling the empty database with the demo");
    return DemoCast.ALL.stream().map(this::open).toList();
  }

  /** A year takes longer than people wait for a start, so they may sign in meanwhile. */
  private void live(List<DemoStage> opened) {
    Instant start = clock.instant();
    try {
      opened.forEach(this::planAndLive);
      LOG.info(
          "The demo's year is told; it took {} s",
          Duration.between(start, clock.instant()).toSeconds());
    } catch (DemoYear.Overtaken e) {
      LOG.info("The demo's year: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("The demo's year was cut off; the next start goes on with it", e);
    }
  }

  private void planAndLive(DemoStage stage) {
    Tenancy.run(Tenant.of(stage.account().id()), () -> plan(stage));
    live(stage);
    close(stage);
  }

  /** What stands there once the year is told. Package-private for its test. */
  void close(DemoStage stage) {
    Tenancy.run(
        Tenant.of(stage.account().id()),
        () -> {
          board.tell(stage);
          habits.tell(stage);
        });
  }

  /** What lies ahead stands there from the first minute; whatever is there already stays. */
  private void plan(DemoStage stage) {
    apart.executeWithoutResult(_ -> {
      calendar.tell(stage);
      vendors.tell(stage);
    });
  }

  /** Opens an account a little more than a year ago. Package-private for its test. */
  DemoStage open(DemoCast cast) {
    AccountId id = AccountId.next();
    Instant until = clock.instant();
    AtomicReference<DemoStage> opened = new AtomicReference<>();
    Tenancy.run(
        Tenant.of(id),
        () -> {
          ToldTime.at(
              until.minus(BEFORE_THE_YEAR),
              () ->
                  apart.executeWithoutResult(_ -> {
                    DemoStage stage = directory.open(id, cast);
                    chapters.orderedStream().forEach(chapter -> chapter.tell(stage));
                    tellings.begin(id, until);
                    opened.set(stage);
                  }));
          plan(Objects.requireNonNull(opened.get()));
        });
    return Objects.requireNonNull(opened.get());
  }

  /** Tells the account's year. Package-private for its test. */
  DemoHistory.Telling live(DemoStage stage) {
    return Tenancy.call(Tenant.of(stage.account().id()), () -> history.tell(stage));
  }
}
