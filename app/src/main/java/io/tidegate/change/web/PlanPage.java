package io.tidegate.change.web;

import io.tidegate.change.ChangeHead;
import io.tidegate.change.PlanReader.Remark;
import io.tidegate.change.Step;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan is written.
 *
 * @param form what is not of a single step
 * @param adding the kind whose field for new lines takes the focus; null for none
 * @param locked why this reader cannot write; empty when they can
 * @param lapse what saving does to approvals; empty when nothing
 */
record PlanPage(
    Frame frame,
    ChangeHead head,
    String back,
    RequestForm form,
    List<Group> groups,
    List<Option> people,
    PlanTotals totals,
    List<Remark> remarks,
    Step.@Nullable Kind adding,
    String locked,
    String lapse)
    implements View {
  /** The steps of one kind. */
  record Group(Step.Kind kind, String hint, List<PlanRow> rows) {}

  boolean open() {
    return locked.isEmpty();
  }

  /** Where the form goes. */
  String action() {
    return back + "/plan";
  }
}
