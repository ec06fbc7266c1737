package io.tidegate.catalogue;

import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.mail.Letter;
import io.tidegate.notification.NewNotice;
import io.tidegate.notification.Tidings;
import io.tidegate.notification.Tidings.Tiding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells owner, board and change managers what became of a model's licence. */
@Component
class LicenceLetters {
  private final Board board;
  private final Tidings tidings;

  LicenceLetters(Board board, Tidings tidings) {
    this.board = board;
    this.tidings = tidings;
  }

  /** That no change can be made from it any more, to everybody who can do something about it. */
  void suspended(AccountId account, Model model, Person owner, LicencePolicy.Lost lost) {
    Letter letter =
        Letter.of(
                "Suspended: " + model.title(),
                "No change can be started from this model: " + lost.sentence() + ".")
            .saying(
                "It comes back when somebody of the CAB has looked at it and renews its licence.")
            .acting("Open the model", path(model));
    for (Person reader : readers(owner)) {
      String why =
          reader.id().equals(owner.id())
              ? "You own this model."
              : "You keep the catalogue or sit on the CAB.";
      tell(account, model, reader, "model-suspended", model.version(), letter.because(why));
    }
  }

  /** That a review is near, to its owner. */
  void due(AccountId account, Model model, Person owner, String day) {
    Letter letter =
        Letter.of(
                "Review due soon: " + model.title(),
                "After %s no change can be started from this model until the CAB renews its licence."
                    .formatted(day))
            .acting("Open the model", path(model))
            .because("You own this model.");
    tell(account, model, owner, "model-review-due", model.facts().reviewOn(), letter);
  }

  /** That a version waits for them, to the board. */
  void proposed(AccountId account, Model model, ModelVersion version) {
    String title = version.procedure().title();
    Letter letter =
        Letter.of(
                "To approve: the model " + title,
                "Version %d, written by %s, is used once a member of the CAB has approved it."
                    .formatted(version.number(), version.madeBy()))
            .acting("Look at what differs", path(model) + "#board")
            .because("You sit on the CAB.");
    for (Person member : board.holding(Role.CAB_MEMBER)) {
      if (!member.id().equals(model.facts().owner())) {
        tell(account, model, member, "model-proposed", version.number(), letter);
      }
    }
  }

  /** What the board said of a version, to the model's owner. */
  void decided(AccountId account, Model model, Person owner, AdmissionDesk.Said said, String note) {
    Letter letter =
        Letter.of(
                "%s: %s, version %d"
                    .formatted(said.verdict().title(), model.title(), said.version()),
                "The board said: “%s”".formatted(note))
            .acting("Open the model", path(model))
            .because("You own this model.");
    tell(account, model, owner, "model-decided", said.version() + "/" + said.verdict(), letter);
  }

  private List<Person> readers(Person owner) {
    Map<PersonId, Person> readers = new LinkedHashMap<>();
    Stream.of(
            Stream.of(owner),
            board.holding(Role.CHANGE_MANAGER).stream(),
            board.holding(Role.CAB_MEMBER).stream())
        .flatMap(group -> group)
        .forEach(person -> readers.putIfAbsent(person.id(), person));
    return List.copyOf(readers.values());
  }

  private void tell(
      AccountId account, Model model, Person reader, String kind, Object event, Letter letter) {
    tidings.tell(
        account,
        reader,
        new Tiding(
            "catalogue/%s/%s/%s".formatted(kind, model.id(), event),
            kind,
            null,
            new NewNotice.Subject("catalogue", model.id().value(), "Model " + model.title()),
            letter));
  }

  private static String path(Model model) {
    return "/catalogue/" + model.id();
  }
}
