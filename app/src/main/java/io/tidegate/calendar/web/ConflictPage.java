package io.tidegate.calendar.web;

import io.tidegate.change.ChangeHead;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;

/**
 * What a change's window collides with, and what to do about it.
 *
 * @param path where its forms are sent
 * @param home the change's own page
 * @param window the window in words; empty while none is chosen
 * @param until until when a conflict is let pass unless somebody says otherwise, as a field holds
 *     it: the end of the window; empty when that is past
 * @param over whether the work is over, so that nothing stands in its way any more
 * @param form what was typed into the form that was refused
 * @param staff who may stand by when the glass is broken
 * @param maySave whether a lockdown holds it and the reader may let it go on to a safe point
 * @param mayBreak whether the reader may break the glass and a blackout is in the way
 */
record ConflictPage(
    Frame frame,
    ChangeHead head,
    String path,
    String home,
    String window,
    String zone,
    String until,
    boolean over,
    List<Line> lines,
    List<Passed> passed,
    EntryForm form,
    List<Option> staff,
    boolean maySave,
    boolean mayBreak)
    implements View {
  /**
   * One conflict.
   *
   * @param waivable whether the reader may let it pass
   * @param forOthers whether it may be let pass, though not by the reader
   */
  record Line(Hindrance hindrance, String key, boolean waivable, boolean forOthers) {}

  /** Something that was let pass. */
  record Passed(String what, String reason, String who, String until) {}

  /** Whether this is the conflict whose waiver was refused. */
  boolean refused(Line line) {
    return form.text("key").equals(line.key()) && !form.problems().isEmpty();
  }
}
