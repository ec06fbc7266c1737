package io.tidegate.approval;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Share;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to how long decisions take and how often somebody dissents: by stage, and for each their
 * own. Nobody is compared with anybody.
 */
@Service
public class DecisionTimes {
  /** With fewer people behind a number it would tell of one of them. */
  static final int FEWEST_PEOPLE = 3;

  private final DecisionTimesStore store;
  private final InstantSource clock;

  DecisionTimes(DecisionTimesStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Of the last so many days, by stage; where fewer than three people voted, only how often. */
  @Transactional(readOnly = true)
  public List<Measured> byStage(int days) {
    return store.measured(clock.instant().minus(Duration.ofDays(days)), null).stream()
        .map(one -> one.people() < FEWEST_PEOPLE ? one.untold() : one)
        .toList();
  }

  /** The actor's own. */
  @Transactional(readOnly = true)
  public List<Measured> own(Actor actor, int days) {
    return store.measured(clock.instant().minus(Duration.ofDays(days)), actor.person());
  }

  /**
   * The votes of one stage.
   *
   * @param people how many gave them
   * @param waited from the stage's turn to the vote; null where too few people stand behind it
   * @param looked from when it was first opened to the vote; null where it never was on a page, or
   *     too few people stand behind it
   * @param dissent how many were not a yes; null where too few people stand behind it
   */
  public record Measured(
      String stage,
      int votes,
      int people,
      @Nullable Spread waited,
      @Nullable Spread looked,
      @Nullable Share dissent) {
    Measured untold() {
      return new Measured(stage, votes, people, null, null, null);
    }
  }

  /** The middle one of so many, and between what the middle half of them lies. */
  public record Spread(int samples, Duration quarter, Duration median, Duration threeQuarters) {}
}
