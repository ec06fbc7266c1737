package io.tidegate.catalogue;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.TrackRecord;
import io.tidegate.database.Tenancy;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.Policies;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The licences of models: a model must keep earning it, loses it by rule, and gets it back from the
 * board (design, section 9).
 */
@Service
public class Licences {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /** Enough for anybody to read. */
  private static final int REVIEWS = 50;

  private final LicenceStore store;
  private final ModelStore kept;
  private final VersionStore versions;
  private final AdmissionDesk desk;
  private final Models models;
  private final TrackRecord records;
  private final Policies policies;
  private final People people;
  private final Board board;
  private final LicenceLetters letters;
  private final Ledger ledger;
  private final InstantSource clock;

  Licences(
      LicenceStore store,
      ModelStore kept,
      VersionStore versions,
      AdmissionDesk desk,
      Models models,
      TrackRecord records,
      Policies policies,
      People people,
      Board board,
      LicenceLetters letters,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.kept = kept;
    this.versions = versions;
    this.desk = desk;
    this.models = models;
    this.records = records;
    this.policies = policies;
    this.people = people;
    this.board = board;
    this.letters = letters;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What the licence rests on. */
  @Transactional(readOnly = true)
  public Licence of(Model model) {
    return licence(model, store.granted(model.id()));
  }

  /** What the licences of these rest on. */
  @Transactional(readOnly = true)
  public Map<ModelId, Licence> of(Collection<Model> all) {
    LicenceRules rules = rules();
    Map<ModelId, Instant> since =
        store.granted(all.stream().map(Model::id).collect(Collectors.toSet()));
    Map<UUID, Instant> asked = new HashMap<>();
    since.forEach((id, at) -> asked.put(id.value(), at));
    Map<UUID, List<TrackRecord.Ended>> ended = records.of(asked, rules.recent());
    return all.stream()
        .filter(model -> since.containsKey(model.id()))
        .collect(
            Collectors.toMap(
                Model::id,
                model ->
                    new Licence(
                        Objects.requireNonNull(since.get(model.id())),
                        ended.getOrDefault(model.id().value(), List.of()),
                        model.facts().reviewOn(),
                        rules)));
  }

  /**
   * Its changes that were closed before its licence was granted, the newest first: they count no
   * more, and are what the board judged then.
   */
  @Transactional(readOnly = true)
  public List<TrackRecord.Ended> before(Model model, Licence licence) {
    return records.of(model.id().value(), Instant.EPOCH, REVIEWS).stream()
        .filter(ended -> ended.closedAt().isBefore(licence.since()))
        .toList();
  }

  /** What the board said of it, the latest first. */
  @Transactional(readOnly = true)
  public List<LicenceReview> reviews(ModelId id) {
    return store.reviews(id, REVIEWS);
  }

  /** Whether the actor may judge it. */
  @Transactional(readOnly = true)
  public boolean mayReview(Actor actor, Model model) {
    return actor.confinedTo() == null && board.seat(actor, involved(model)).isPresent();
  }

  /**
   * Grants the licence anew, also to a model that is suspended or archived: what went wrong before
   * does not count any more.
   *
   * @param seen the model's version that the actor had before them; any other throws {@link Stale}
   * @param reviewOn until when it holds; null for as long as the policy says
   * @throws Invalid with every problem at its field
   */
  @Transactional
  public void renew(Actor actor, ModelId id, long seen, @Nullable LocalDate reviewOn, String note) {
    Model model = models.get(id);
    Board.Seat seat = mustReview(actor, model);
    if (!model.approved()) {
      throw new Invalid(
          "verdict", "It has no licence to renew: no version of it was approved yet.");
    }
    LocalDate until = reviewOn == null ? today().plusMonths(rules().reviewMonths()) : reviewOn;
    check(until, note);
    if (store.renew(id, seen, clock.instant(), until) == 0) {
      throw faster(model);
    }
    keep(actor, model, seat, LicenceReview.Verdict.RENEWED, until, note);
  }

  /**
   * Takes the model out of the catalogue for good.
   *
   * @param seen the model's version that the actor had before them; any other throws {@link Stale}
   */
  @Transactional
  public void withdraw(Actor actor, ModelId id, long seen, String note) {
    Model model = models.get(id);
    Board.Seat seat = mustReview(actor, model);
    check(today(), note);
    if (kept.setState(id, seen, ModelState.ARCHIVED, note.strip()) == 0) {
      throw faster(model);
    }
    keep(actor, model, seat, LicenceReview.Verdict.WITHDRAWN, null, note);
  }

  /** Suspends a model that has lost its licence. Says nothing of one that is not active. */
  @Transactional
  void judge(ModelId id) {
    store.lock(id).ifPresent(since -> judge(models.get(id), since));
  }

  /** Active models whose review is overdue today. */
  @Transactional(readOnly = true)
  List<ModelId> overdue() {
    return store.reviewBefore(today());
  }

  /** Tells owners whose models come up for review soon, once for each date. */
  @Transactional
  void warn(AccountId account) {
    LocalDate soon = today().plusDays(rules().warnDays() + 1L);
    for (ModelId id : store.reviewBefore(soon)) {
      Model model = models.get(id);
      Person owner = people.get(model.facts().owner());
      letters.due(account, model, owner, DAY.format(model.facts().reviewOn()));
    }
  }

  private void judge(Model model, Instant since) {
    if (model.state() != ModelState.ACTIVE) {
      return;
    }
    Licence licence = licence(model, since);
    LicencePolicy.judge(licence.rules(), licence.recent(), licence.reviewOn(), today())
        .ifPresent(lost -> suspend(model, lost));
  }

  private void suspend(Model model, LicencePolicy.Lost lost) {
    AccountId account = Tenancy.required().account();
    store.suspend(model.id(), lost);
    ledger.append(
        Actor.system(account),
        Deed.of("catalogue", model.id().value(), null, "model-suspended")
            .with(Map.of("title", model.title(), "lapse", lost.lapse()))
            .because(lost.sentence()));
    letters.suspended(account, model, people.get(model.facts().owner()), lost);
  }

  private void keep(
      Actor actor,
      Model model,
      Board.Seat seat,
      LicenceReview.Verdict verdict,
      @Nullable LocalDate reviewOn,
      String note) {
    boolean alone = seat == Board.Seat.ALONE;
    desk.write(
        actor,
        model,
        new AdmissionDesk.Said(model.current().number(), verdict, alone, reviewOn),
        note);
  }

  private Licence licence(Model model, Instant since) {
    LicenceRules rules = rules();
    return new Licence(
        since,
        records.of(model.id().value(), since, rules.recent()),
        model.facts().reviewOn(),
        rules);
  }

  private LicenceRules rules() {
    return policies.ofAccount().get(LicenceRules.SECTION);
  }

  private Set<PersonId> involved(Model model) {
    return Set.copyOf(
        List.of(model.facts().owner(), versions.maker(model.id(), model.current().number())));
  }

  private Board.Seat mustReview(Actor actor, Model model) {
    return board
        .seat(actor, involved(model))
        .orElseThrow(() ->
            new Forbidden(
                "A model is reviewed by a member of the CAB who neither owns nor wrote it."));
  }

  private void check(LocalDate until, String note) {
    List<Problem> problems = new ArrayList<>();
    if (until.isBefore(today())) {
      problems.add(new Problem("reviewOn", "Choose a day that is still to come."));
    }
    if (note.isBlank()) {
      problems.add(new Problem("note", "Say what you looked at and what follows from it."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  private static Stale faster(Model model) {
    return new Stale("Somebody was faster: “%s” has changed meanwhile.".formatted(model.title()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
