package io.tidegate.demo;

import static io.tidegate.demo.DemoScene.ACCEPT;
import static io.tidegate.demo.DemoScene.ASK;
import static io.tidegate.demo.DemoScene.CLOSE;
import static io.tidegate.demo.DemoScene.DOCUMENT;
import static io.tidegate.demo.DemoScene.DRAFT;
import static io.tidegate.demo.DemoScene.FINISH;
import static io.tidegate.demo.DemoScene.FIRST_VOTE;
import static io.tidegate.demo.DemoScene.HALF;
import static io.tidegate.demo.DemoScene.HELD;
import static io.tidegate.demo.DemoScene.START;
import static io.tidegate.demo.DemoScene.SUBMIT;
import static io.tidegate.demo.DemoScene.VIEWS;
import static io.tidegate.demo.DemoScene.VOTES;

import io.tidegate.change.ChangeType;
import io.tidegate.demo.DemoPiece.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says which deeds a plot is made of, and when each is done. */
@Component
class DemoScript {
  private static final int MOST_VOTES = 8;

  private final DemoDeeds deeds;
  private final DemoVotes votes;
  private final DemoWork work;
  private final DemoViews views;

  DemoScript(DemoDeeds deeds, DemoVotes votes, DemoWork work, DemoViews views) {
    this.deeds = deeds;
    this.views = views;
    this.votes = votes;
    this.work = work;
  }

  /** All beats up to the plot's last scene, in their order and at strictly rising moments. */
  List<DemoBeat> beats(DemoPlot plot) {
    List<DemoBeat> beats =
        switch (plot.piece().type()) {
          case STANDARD -> standard(plot);
          case NORMAL -> normal(plot);
          case EMERGENCY -> emergency(plot);
        };
    List<DemoBeat> told = new ArrayList<>();
    Instant last = Instant.MIN;
    for (DemoBeat beat : beats) {
      if (beat.scene().compareTo(plot.last()) <= 0) {
        Instant at = beat.at().isAfter(last) ? beat.at() : last.plusSeconds(100);
        told.add(new DemoBeat(at, beat.scene(), beat.deed()));
        last = at;
      }
    }
    return told;
  }

  private List<DemoBeat> standard(DemoPlot plot) {
    List<DemoBeat> beats = new ArrayList<>(request(plot));
    beats.add(2, desk(plot, 0.1, DOCUMENT, deeds::document));
    if (plot.fate() == DemoFate.CANCELLED) {
      beats.add(desk(plot, 0.7, START, deeds::cancel));
    } else {
      run(plot, plot.window().start().plus(minutes(plot, 9)), beats);
      later(plot, beats);
    }
    return beats;
  }

  private List<DemoBeat> normal(DemoPlot plot) {
    List<DemoBeat> beats = new ArrayList<>(request(plot));
    beats.add(desk(plot, 0.2, DOCUMENT, deeds::document));
    beats.add(desk(plot, 0.25, DOCUMENT, deeds::assess));
    beats.add(desk(plot, 0.3, DOCUMENT, work::rehearse));
    beats.add(desk(plot, 0.32, DOCUMENT, views::ask));
    beats.add(desk(plot, 0.38, VIEWS, views::answer));
    beats.add(desk(plot, 0.4, ASK, deeds::ask));
    boolean no = plot.fate() == DemoFate.REJECTED;
    vote(plot, 0.44, no ? votes::no : votes::yes, beats);
    switch (plot.fate()) {
      case REJECTED -> beats.add(desk(plot, 0.8, VOTES, deeds::cancelWhenUndecided));
      case CANCELLED -> beats.add(desk(plot, 0.75, START, deeds::cancel));
      case MOVED -> {
        beats.add(desk(plot, 0.72, VOTES, deeds::move));
        vote(plot, 0.76, votes::yes, beats);
      }
      case GOOD, ISSUES, FAILED, BACK -> {}
    }
    if (plot.last() == HELD) {
      beats.add(desk(plot, 0.6, HELD, deeds::hold));
    }
    if (plot.fate().runs()) {
      beats.add(new DemoBeat(plot.window().start().minusSeconds(1500), START, work::prepare));
      run(plot, plot.window().start().plus(minutes(plot, 9)), beats);
      later(plot, beats);
    }
    return beats;
  }

  private List<DemoBeat> emergency(DemoPlot plot) {
    Instant broke = plot.window().start();
    DemoHours desk = new DemoHours(plot.client().zone());
    List<DemoBeat> beats = new ArrayList<>();
    beats.add(new DemoBeat(broke, DRAFT, deeds::draft));
    beats.add(new DemoBeat(broke.plusSeconds(240), SUBMIT, deeds::brief));
    beats.add(new DemoBeat(broke.plusSeconds(400), SUBMIT, deeds::submit));
    beats.add(new DemoBeat(broke.plusSeconds(700), VOTES, votes::spoken));
    run(plot, broke.plusSeconds(900), beats);
    Instant morning = desk.notBefore(broke.plus(Duration.ofHours(8)));
    beats.add(new DemoBeat(morning.minusSeconds(700), ACCEPT, work::confirm));
    beats.add(new DemoBeat(morning, ACCEPT, deeds::accept));
    beats.add(new DemoBeat(morning.plusSeconds(1900), CLOSE, votes::confirmed));
    beats.add(new DemoBeat(morning.plusSeconds(9000), CLOSE, deeds::document));
    beats.add(new DemoBeat(morning.plusSeconds(9900), CLOSE, deeds::assess));
    Instant closing = desk.notBefore(morning.plus(Duration.ofHours(49)));
    beats.add(new DemoBeat(closing.minusSeconds(1300), CLOSE, work::review));
    beats.add(new DemoBeat(closing.minusSeconds(900), CLOSE, work::keepRecords));
    beats.add(new DemoBeat(closing, CLOSE, deeds::close));
    return beats;
  }

  private List<DemoBeat> request(DemoPlot plot) {
    return List.of(
        desk(plot, 0.0, DRAFT, deeds::draft),
        desk(plot, 0.02, SUBMIT, deeds::staff),
        desk(plot, 0.03, SUBMIT, deeds::submit));
  }

  private void vote(DemoPlot plot, double from, DemoBeat.Deed deed, List<DemoBeat> beats) {
    for (int i = 0; i < MOST_VOTES; i++) {
      beats.add(desk(plot, from + 0.025 * i, i < 2 ? FIRST_VOTE : VOTES, deed));
    }
  }

  /** From the start to the end of the work, which a standard change tells before it ends. */
  private void run(DemoPlot plot, Instant start, List<DemoBeat> beats) {
    beats.add(new DemoBeat(start, START, deeds::start));
    int worked = minutesOf(plot, false) * (plot.fate() == DemoFate.ISSUES ? 12 : 9) / 10;
    Instant half = start.plus(Duration.ofMinutes(worked * 6 / 10));
    Instant end = start.plus(Duration.ofMinutes(worked));
    beats.add(new DemoBeat(half, HALF, work::work));
    if (plot.fate() == DemoFate.BACK) {
      beats.add(new DemoBeat(half.plusSeconds(300), FINISH, deeds::rollBack));
      end = half.plusSeconds(300).plus(Duration.ofMinutes(minutesOf(plot, true)));
    }
    beats.add(new DemoBeat(end.minusSeconds(120), FINISH, work::workRest));
    if (plot.piece().type() == ChangeType.STANDARD) {
      beats.add(new DemoBeat(end.minusSeconds(60), FINISH, work::keepRecords));
    }
    beats.add(new DemoBeat(end, FINISH, deeds::finish));
  }

  private void later(DemoPlot plot, List<DemoBeat> beats) {
    DemoHours desk = new DemoHours(plot.client().zone());
    Instant accepted =
        desk.notBefore(plot.window().end().plus(Duration.ofHours(3)).plus(minutes(plot, 90)));
    Instant closed = desk.notBefore(accepted.plus(Duration.ofHours(20 + plot.seed() % 50)));
    beats.add(new DemoBeat(accepted.minusSeconds(800), ACCEPT, work::confirm));
    beats.add(new DemoBeat(accepted, ACCEPT, deeds::accept));
    beats.add(new DemoBeat(closed.minusSeconds(1300), CLOSE, work::review));
    beats.add(new DemoBeat(closed.minusSeconds(900), CLOSE, work::keepRecords));
    beats.add(new DemoBeat(closed, CLOSE, deeds::close));
  }

  /** A deed at a desk, after this share of the time between the draft and the window. */
  private static DemoBeat desk(DemoPlot plot, double share, DemoScene scene, DemoBeat.Deed deed) {
    Duration after = Duration.ofSeconds((long) (plot.lead().toSeconds() * share));
    DemoHours desk = new DemoHours(plot.client().zone());
    return new DemoBeat(desk.notAfter(plot.drafted().plus(after)), scene, deed);
  }

  private static int minutesOf(DemoPlot plot, boolean back) {
    return plot.piece().plan().stream()
        .filter(line -> line.kind().equals("back") == back)
        .mapToInt(Line::minutes)
        .sum();
  }

  /** Between 1 and {@code most} minutes, by the plot's own chance. */
  private static Duration minutes(DemoPlot plot, int most) {
    return Duration.ofMinutes(1 + plot.seed() % most);
  }
}
