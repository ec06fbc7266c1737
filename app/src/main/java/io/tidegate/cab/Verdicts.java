package io.tidegate.cab;

import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.Licences;
import io.tidegate.catalogue.ModelId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import org.springframework.stereotype.Component;

/**
 * Carries out in the catalogue what the board decided on a model, as the catalogue's rules allow.
 */
@Component
class Verdicts {
  private final Admissions admissions;
  private final Licences licences;

  Verdicts(Admissions admissions, Licences licences) {
    this.admissions = admissions;
    this.licences = licences;
  }

  /** Whether the actor may record what the board says of it. */
  boolean mayRecord(Actor actor, Motion motion) {
    return switch (motion.kind()) {
      case ADMISSION -> admissions.mayDecide(actor, motion.model());
      case LICENCE -> licences.mayReview(actor, motion.model());
    };
  }

  /** Throws {@code Invalid}: words. */
  void carryOut(Actor actor, Motion motion, BoardDecision decision, String words) {
    ModelId id = motion.model().id();
    long seen = motion.model().version();
    try {
      switch (decision) {
        case ADMITTED -> admissions.approve(actor, id, seen, null, words);
        case REFUSED -> admissions.refuse(actor, id, seen, words);
        case RENEWED -> licences.renew(actor, id, seen, null, words);
        case WITHDRAWN -> licences.withdraw(actor, id, seen, words);
        case APPROVED, REJECTED, REVIEWED, NOTED -> {}
      }
    } catch (Invalid invalid) {
      throw new Invalid("words", sentence(invalid.problems().getFirst()));
    }
  }

  private static String sentence(Problem problem) {
    return problem.field().equals("reviewOn")
        ? "The review that it proposes has passed. Admit it on its own page, with a later day."
        : problem.sentence();
  }
}
