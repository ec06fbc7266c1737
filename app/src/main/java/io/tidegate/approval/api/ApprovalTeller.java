package io.tidegate.approval.api;

import io.tidegate.approval.Approval;
import io.tidegate.approval.Approvals;
import io.tidegate.approval.api.ApprovalResource.Answer;
import io.tidegate.approval.api.ApprovalResource.ConditionResource;
import io.tidegate.approval.api.ApprovalResource.QuestionResource;
import io.tidegate.approval.api.ApprovalResource.SeatOfYours;
import io.tidegate.approval.api.ApprovalResource.WordResource;
import io.tidegate.change.Change;
import io.tidegate.change.Questions;
import io.tidegate.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells how an approval stands. That a program looked is not noted, as it is of people: it says
 * nothing of how long somebody took to decide.
 */
@Component
class ApprovalTeller {
  private final Approvals approvals;
  private final Questions questions;
  private final StageTeller stages;

  ApprovalTeller(Approvals approvals, Questions questions, StageTeller stages) {
    this.approvals = approvals;
    this.questions = questions;
    this.stages = stages;
  }

  ApprovalResource tell(Actor reader, Change change) {
    Approval approval = approvals.of(change).orElse(null);
    return new ApprovalResource(
        approval == null ? Answer.NOT_ASKED : Answer.of(approval),
        approval != null && approval.open(),
        approval == null ? change.revision() : approval.revision(),
        approval == null ? "" : approval.caseName(),
        approval == null ? null : approval.problem(),
        approval == null ? null : approval.askedAt(),
        approval == null ? List.of() : stages.tell(approval),
        approval == null
            ? List.of()
            : approvals.says(reader, approval).stream().map(SeatOfYours::of).toList(),
        approvals.conditionsOf(change).stream().map(ConditionResource::of).toList(),
        approvals.wordsOn(change).stream().map(WordResource::of).toList(),
        questions.of(change.id()).stream().map(QuestionResource::of).toList());
  }
}
