package io.tidegate.approval.web;

import io.tidegate.approval.DecisionTimes;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Puts the page of measures together. */
@Component
class TimesPages {
  private static final int USUAL = 90;

  private final DecisionTimes measures;
  private final Frames frames;
  private final InstantSource clock;

  TimesPages(DecisionTimes measures, Frames frames, InstantSource clock) {
    this.measures = measures;
    this.frames = frames;
    this.clock = clock;
  }

  TimesPage of(Actor reader, int asked) {
    int days = TimesPage.SPANS.contains(asked) ? asked : USUAL;
    return new TimesPage(
        frames.of(reader, "Decisions").wide(),
        DecisionTabs.at("/decisions/times"),
        days,
        measures.byStage(days),
        measures.own(reader, days),
        new Times(frames.look(reader).zone(), clock));
  }
}
