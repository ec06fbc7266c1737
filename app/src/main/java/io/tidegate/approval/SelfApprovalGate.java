package io.tidegate.approval;

import io.tidegate.change.Blocker;
import io.tidegate.change.Gate;
import io.tidegate.change.Transition;
import io.tidegate.review.Pir;
import io.tidegate.review.Reviews;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A sample of what people approved for themselves in solo mode is looked at afterwards (design,
 * section 1): every third change by its number, so that nobody chooses which.
 */
@Component
class SelfApprovalGate implements Gate {
  static final int ONE_IN = 3;

  private final Dossiers dossiers;
  private final ObjectProvider<Reviews> reviews;

  /** Reviews are asked for late, since their room needs the changes, which need the gates. */
  SelfApprovalGate(Dossiers dossiers, ObjectProvider<Reviews> reviews) {
    this.dossiers = dossiers;
    this.reviews = reviews;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    boolean drawn = question.change().number() % ONE_IN == 0;
    return question.about(Transition.CLOSE)
            && drawn
            && selfApproved(question)
            && !reviewed(question)
        ? List.of(unreviewed(question))
        : List.of();
  }

  private boolean selfApproved(Question question) {
    return dossiers.of(question.change()).stream()
        .flatMap(approval -> approval.stages().stream())
        .anyMatch(JudgedStage::selfApproved);
  }

  private boolean reviewed(Question question) {
    return reviews.getObject().pir(question.change().id()).map(Pir::completed).orElse(false);
  }

  private static Blocker unreviewed(Question question) {
    return Blocker.of(
        "self-approval-unreviewed",
        "This self-approval was drawn for review",
        "One in three is. Complete the post-implementation review.",
        question.at("/review"));
  }
}
