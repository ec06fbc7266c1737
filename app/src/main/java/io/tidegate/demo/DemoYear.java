package io.tidegate.demo;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.ToldTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The year of one account while it is being told, from the deed on that was not told yet. Each deed
 * and the note that it is told are one transaction, so whoever takes the year up again neither
 * leaves one out nor tells it twice.
 */
final class DemoYear {
  private final AccountId account;
  private final List<Moment> moments;
  private final DemoTellingStore tellings;
  private final DemoStore store;
  private final TransactionTemplate transaction;
  private final List<String> stuck = new ArrayList<>();
  private int told;
  private int next;

  DemoYear(
      AccountId account,
      List<Moment> moments,
      int told,
      DemoTellingStore tellings,
      DemoStore store,
      TransactionTemplate transaction) {
    this.account = account;
    this.moments = List.copyOf(moments);
    this.told = told;
    this.next = told;
    this.tellings = tellings;
    this.store = store;
    this.transaction = transaction;
  }

  /** A beat of a tale; a refusal ends the tale and stops nothing else. */
  record Moment(DemoBeat beat, DemoTale tale) {}

  /** Another node tells this year on. */
  static final class Overtaken extends RuntimeException {
    Overtaken() {
      super("Another node tells the year on.");
    }
  }

  /** The sentences of the tales that got stuck. */
  List<String> stuck() {
    return stuck;
  }

  int tales() {
    return (int) moments.stream().map(Moment::tale).distinct().count();
  }

  /** How much of it is told, in percent. */
  int share() {
    return moments.isEmpty() ? 100 : next * 100 / moments.size();
  }

  /** Tells the next deed; false when there is none. Throws {@link Overtaken}. */
  boolean next() {
    if (next == moments.size()) {
      return false;
    }
    Moment moment = moments.get(next++);
    if (!moment.tale().broken()) {
      play(moment);
    }
    return true;
  }

  private void play(Moment moment) {
    DemoTale tale = moment.tale();
    boolean begun = tale.begun();
    try {
      ToldTime.at(
          moment.beat().at(),
          () -> transaction.executeWithoutResult(_ -> tell(moment.beat(), tale)));
    } catch (DemoDeeds.Stuck | Failure e) {
      tale.breakOff();
      if (!begun) {
        tale.forget();
      }
      transaction.executeWithoutResult(_ -> note(tale));
      stuck.add(tale.plot().title() + " at " + moment.beat().scene() + ": " + e.getMessage());
    }
    told = next;
  }

  private void tell(DemoBeat beat, DemoTale tale) {
    store.hurry();
    boolean begun = tale.begun();
    if (begun) {
      advance();
      beat.deed().play(tale);
    } else {
      beat.deed().play(tale);
      note(tale);
    }
  }

  private void note(DemoTale tale) {
    advance();
    tellings.keep(account, tale);
  }

  private void advance() {
    if (!tellings.advance(told, next)) {
      throw new Overtaken();
    }
  }
}
