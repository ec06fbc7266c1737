package io.tidegate.change;

import io.tidegate.audit.Ledger;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.WorkingDays;
import io.tidegate.policy.EmergencyRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An emergency writes its documents afterwards, within some working days from its start (design,
 * section 3). At half of that time its owner is reminded, past it the change managers and IT
 * leadership hear of it; each once.
 */
@Component
class LateDocuments {
  private static final String REMINDED = "documents-reminded";
  private static final String OVERDUE = "documents-overdue";

  private final ChangeStore store;
  private final ChaseStore chases;
  private final PinnedPolicy policy;
  private final Judge judge;
  private final Accounts accounts;
  private final io.tidegate.directory.People people;
  private final DocumentLetters letters;
  private final ChangePost post;
  private final Ledger ledger;
  private final InstantSource clock;

  LateDocuments(
      ChangeStore store,
      ChaseStore chases,
      PinnedPolicy policy,
      Judge judge,
      Accounts accounts,
      io.tidegate.directory.People people,
      DocumentLetters letters,
      ChangePost post,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.chases = chases;
    this.policy = policy;
    this.judge = judge;
    this.accounts = accounts;
    this.people = people;
    this.letters = letters;
    this.post = post;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<ChangeId> candidates() {
    return chases.begunEmergencies();
  }

  /** Reminds or escalates, if it is time and something is missing. */
  @Transactional
  void chase(ChangeId id) {
    Change change = store.find(id).orElseThrow();
    Instant now = clock.instant();
    Instant from = begun(change);
    Instant due = due(change, from);
    if (now.isBefore(from.plus(Duration.between(from, due).dividedBy(2)))) {
      return;
    }
    List<Blocker> missing = judge.missingDocuments(change, now);
    String what = now.isBefore(due) ? REMINDED : OVERDUE;
    if (missing.isEmpty() || !chases.take(change, what, now)) {
      return;
    }
    if (what.equals(OVERDUE)) {
      ledger.append(
          Actor.system(change.account()),
          Mover.deed(change, OVERDUE)
              .with(Map.of("missing", missing.stream().map(Blocker::code).toList())));
    }
    tell(change, what, due, missing);
  }

  /** What is recorded afterwards began long ago; its time runs from when it was written down. */
  private static Instant begun(Change change) {
    Instant started = Objects.requireNonNull(change.result().started());
    return started.isBefore(change.createdAt()) ? change.createdAt() : started;
  }

  private Instant due(Change change, Instant from) {
    int days = policy.of(change).get(EmergencyRules.SECTION).documentsWithinWorkingDays();
    return WorkingDays.after(from, days, accounts.get(change.account()).zone());
  }

  private void tell(Change change, String what, Instant due, List<Blocker> missing) {
    boolean late = what.equals(OVERDUE);
    for (Person reader : readers(change, late)) {
      post.ask(
          change,
          reader,
          "change/" + what + "/" + change.id(),
          letters.missing(change, reader, due, late, missing));
    }
  }

  private Iterable<Person> readers(Change change, boolean late) {
    List<Person> all = new ArrayList<>(List.of(people.get(change.people().owner())));
    if (late) {
      all.addAll(people.holding(Role.CHANGE_MANAGER, change.client()));
      all.addAll(people.holding(Role.IT_LEADERSHIP, change.client()));
    }
    Map<Object, Person> once = new LinkedHashMap<>();
    all.forEach(one -> once.put(one.id(), one));
    return once.values();
  }
}
