package io.tidegate.catalogue;

import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * New models and new versions before the board: nothing is made from them until it said yes
 * (design, section 9).
 */
@Service
public class Admissions {
  private final Models models;
  private final ModelStore store;
  private final VersionStore versions;
  private final AdmissionDesk desk;
  private final Board board;
  private final People people;
  private final InstantSource clock;

  Admissions(
      Models models,
      ModelStore store,
      VersionStore versions,
      AdmissionDesk desk,
      Board board,
      People people,
      InstantSource clock) {
    this.models = models;
    this.store = store;
    this.versions = versions;
    this.desk = desk;
    this.board = board;
    this.people = people;
    this.clock = clock;
  }

  /** Who says what becomes of the version that waits for the board, else of its licence. */
  @Transactional(readOnly = true)
  public Judges judges(Model model) {
    Integer proposed = model.proposed();
    return board.judges(involved(model, proposed == null ? model.current().number() : proposed));
  }

  /** Whether something waits for the board, and the actor may say what becomes of it. */
  @Transactional(readOnly = true)
  public boolean mayDecide(Actor actor, Model model) {
    Integer proposed = model.proposed();
    return proposed != null
        && actor.confinedTo() == null
        && board.seat(actor, involved(model, proposed)).isPresent();
  }

  /**
   * Puts a draft before the board, or into use at once where the policy asks nobody. Throws {@link
   * Invalid} with everything that is missing in it.
   *
   * @param seen the model's version that the actor had before them; any other throws {@link Stale}
   */
  @Transactional
  public void propose(Actor actor, ModelId id, long seen) {
    Model model = models.get(id);
    if (model.approved() || model.proposed() != null) {
      throw new Invalid("state", "It is before the board or in use already.");
    }
    models.check(actor, model.facts());
    count(model, seen);
    int number = model.current().number();
    desk.bring(actor, model, model.current(), versions.maker(id, number));
  }

  /**
   * Takes the proposed version into use; the model earns its licence anew with it.
   *
   * @param seen the model's version that the actor had before them; any other throws {@link Stale}
   * @param reviewOn until when the licence holds; null for as long as the model proposes
   * @throws Invalid with every problem at its field
   */
  @Transactional
  public void approve(
      Actor actor, ModelId id, long seen, @Nullable LocalDate reviewOn, String note) {
    Model model = models.get(id);
    int number = proposed(model);
    Board.Seat seat = mustDecide(actor, model, number);
    LocalDate until = reviewOn == null ? model.facts().reviewOn() : reviewOn;
    check(until, note);
    count(model, seen);
    store.admit(id, number, clock.instant(), until);
    say(actor, model, said(number, LicenceReview.Verdict.APPROVED, seat, until), note);
  }

  /**
   * Does not take the proposed version; what is in use stays so.
   *
   * @param seen the model's version that the actor had before them; any other throws {@link Stale}
   */
  @Transactional
  public void refuse(Actor actor, ModelId id, long seen, String note) {
    Model model = models.get(id);
    int number = proposed(model);
    Board.Seat seat = mustDecide(actor, model, number);
    check(today(), note);
    count(model, seen);
    store.refuse(id, "the board said: " + note.strip());
    say(actor, model, said(number, LicenceReview.Verdict.REFUSED, seat, null), note);
  }

  private void say(Actor actor, Model model, AdmissionDesk.Said said, String note) {
    desk.write(actor, model, said, note);
    desk.tell(actor, model, people.get(model.facts().owner()), said, note);
  }

  private static AdmissionDesk.Said said(
      int number, LicenceReview.Verdict verdict, Board.Seat seat, @Nullable LocalDate until) {
    return new AdmissionDesk.Said(number, verdict, seat == Board.Seat.ALONE, until);
  }

  private static int proposed(Model model) {
    if (model.proposed() == null) {
      throw new Invalid("verdict", "No version of it waits for the board.");
    }
    return Objects.requireNonNull(model.proposed());
  }

  private Set<PersonId> involved(Model model, int number) {
    return Set.copyOf(List.of(model.facts().owner(), versions.maker(model.id(), number)));
  }

  private Board.Seat mustDecide(Actor actor, Model model, int number) {
    return board
        .seat(actor, involved(model, number))
        .orElseThrow(() ->
            new Forbidden(
                "A version is approved by a member of the CAB who neither owns nor wrote it."));
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

  private void count(Model model, long seen) {
    if (store.count(model.id(), seen) == 0) {
      throw new Stale("Somebody was faster: “%s” has changed meanwhile.".formatted(model.title()));
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
