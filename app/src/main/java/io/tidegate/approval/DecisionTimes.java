package io.tidegate.approval;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Share;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to how long decisions take and how often somebody dissents: by stage, by who is asked,
 * and for each their own. Nobody is named, and nobody compared with anybody.
 */
@Service
public class DecisionTimes {
  /** With fewer people behind a number it would tell of one of them. */
  public static final int FEWEST_PEOPLE = 3;

  private final DecisionTimesStore store;
  private final Routings routings;
  private final InstantSource clock;

  DecisionTimes(DecisionTimesStore store, Routings routings, InstantSource clock) {
    this.store = store;
    this.routings = routings;
    this.clock = clock;
  }

  /** By stage; where fewer than three people voted, only how often. */
  @Transactional(readOnly = true)
  public List<Measured> byStage(Asked asked) {
    return told(store.byStage(since(asked.days()), asked.client(), null));
  }

  /** By who is asked, such as CAB members, whatever the stage is called; told as by stage. */
  @Transactional(readOnly = true)
  public List<Measured> byRole(Asked asked) {
    ApproverWords words = routings.words().unnamed();
    return told(
        store.byApprovers(since(asked.days()), asked.client()).entrySet().stream()
            .map(one -> one.getValue().of(capital(words.of(one.getKey()))))
            .sorted(Comparator.comparing(Measured::stage))
            .toList());
  }

  private static List<Measured> told(List<Measured> measured) {
    return measured.stream().map(one -> one.people() < FEWEST_PEOPLE ? one.untold() : one).toList();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private Instant since(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  /** The actor's own. */
  @Transactional(readOnly = true)
  public List<Measured> own(Actor actor, int days) {
    return store.byStage(since(days), null, actor.person());
  }

  /**
   * Which votes.
   *
   * @param days those of the last so many
   * @param client on its changes; null for all that the reader sees
   */
  public record Asked(int days, @Nullable ClientId client) {}

  /**
   * The votes of one stage, or of those who are asked alike.
   *
   * @param stage the stage, or who is asked in words
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
    Measured of(String name) {
      return new Measured(name, votes, people, waited, looked, dissent);
    }

    Measured untold() {
      return new Measured(stage, votes, people, null, null, null);
    }
  }

  /** The middle one of so many, and between what the middle half of them lies. */
  public record Spread(int samples, Duration quarter, Duration median, Duration threeQuarters) {}
}
