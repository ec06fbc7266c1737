package io.tidegate.cab.web;

import io.tidegate.cab.Hearing;
import io.tidegate.cab.ItemState;
import io.tidegate.cab.Meetings;
import io.tidegate.change.Change;
import io.tidegate.change.ChangePanel;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a change's page which meetings deal or dealt with it. */
@Component
@Order(310)
class CabOnChange implements ChangePanel {
  private final Meetings meetings;
  private final Frames frames;
  private final InstantSource clock;

  CabOnChange(Meetings meetings, Frames frames, InstantSource clock) {
    this.meetings = meetings;
    this.frames = frames;
    this.clock = clock;
  }

  @Override
  public Optional<View> of(Change change, Actor reader) {
    List<Hearing> hearings = meetings.hearings(reader, change.id());
    if (hearings.isEmpty()) {
      return Optional.empty();
    }
    Times times = new Times(frames.look(reader).zone(), clock);
    return Optional.of(
        new CabPanel(hearings.stream().map(one -> line(reader, one, times)).toList()));
  }

  private static CabPanel.Line line(Actor reader, Hearing one, Times times) {
    return new CabPanel.Line(
        "/cab/" + one.meeting() + "?item=" + one.item(),
        reader.confinedTo() == null ? one.title() : "CAB meeting",
        times.moment(one.start()),
        one.decision() != null
            ? Tone.GOOD
            : one.state() == ItemState.OPEN ? Tone.WARN : Tone.NEUTRAL,
        one.decision() != null
            ? one.decision().title()
            : one.state() == ItemState.OPEN ? "On the agenda" : one.state().title());
  }

  @Override
  public String tab() {
    return "CAB";
  }

  @Override
  public String anchor() {
    return "cab";
  }
}
