package io.tidegate.catalogue;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.policy.Policies;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings versions before the board, and writes down what came of it. The caller locks the model.
 */
@Component
class AdmissionDesk {
  private static final String NOBODY_ELSE = "Nobody else sits on the board.";

  private final ModelStore store;
  private final LicenceStore licences;
  private final Board board;
  private final LicenceLetters letters;
  private final Policies policies;
  private final Ledger ledger;
  private final InstantSource clock;

  AdmissionDesk(
      ModelStore store,
      LicenceStore licences,
      Board board,
      LicenceLetters letters,
      Policies policies,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.licences = licences;
    this.board = board;
    this.letters = letters;
    this.policies = policies;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Whether somebody else than these admits what they write. */
  boolean boardDecides(Set<PersonId> involved) {
    return rules().boardApproves() && board.others(involved);
  }

  /** Asks the board for the version, or admits it at once where nobody else is to be asked. */
  void bring(Actor actor, Model model, ModelVersion version, PersonId maker) {
    if (boardDecides(Set.copyOf(List.of(model.facts().owner(), maker)))) {
      store.propose(model.id(), version.number());
      append(actor, model, "model-proposed", Map.of("version", version.number()), "");
      letters.proposed(actor.account(), model, version);
      return;
    }
    LocalDate until = model.facts().reviewOn();
    if (model.approved()) {
      store.take(model.id(), version.number());
    } else {
      store.admit(model.id(), version.number(), clock.instant(), until);
    }
    if (rules().boardApproves()) {
      Said said = new Said(version.number(), LicenceReview.Verdict.APPROVED, true, until);
      write(actor, model, said, NOBODY_ELSE);
    }
  }

  /** What the board said of a version, in its own words. */
  void write(Actor actor, Model model, Said said, String note) {
    LicenceReview review =
        new LicenceReview(
            said.version(),
            said.verdict(),
            clock.instant(),
            actor.name(),
            said.alone(),
            said.reviewOn(),
            model.lapse(),
            note.strip());
    licences.keep(actor, model.id(), review, TimeOrderedUuid.next());
    Map<String, Object> facts = new HashMap<>();
    facts.put("version", said.version());
    facts.put("alone", said.alone());
    facts.put("reviewOn", said.reviewOn() == null ? "" : said.reviewOn().toString());
    append(actor, model, said.verdict().deed(), facts, review.note());
  }

  /** Tells the owner what the board said. */
  void tell(Actor actor, Model model, Person owner, Said said, String note) {
    letters.decided(actor.account(), model, owner, said, note.strip());
  }

  private ModelRules rules() {
    return policies.ofAccount().get(ModelRules.SECTION);
  }

  private void append(Actor actor, Model model, String deed, Map<String, ?> facts, String reason) {
    Map<String, Object> all = new HashMap<>(facts);
    all.put("title", model.title());
    ledger.append(
        actor, Deed.of("catalogue", model.id().value(), null, deed).with(all).because(reason));
  }

  /**
   * What the board said.
   *
   * @param alone whether whoever said it was involved, since nobody else sits on the board
   * @param reviewOn until when the licence holds; null when it was not granted
   */
  record Said(
      int version, LicenceReview.Verdict verdict, boolean alone, @Nullable LocalDate reviewOn) {}
}
