package io.tidegate.demo;

import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.ToldTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo's last twelve months: some two hundred changes, deed by deed in the order of time, each
 * through the doors that people use and in a transaction of its own. What lies ahead of the clock
 * is not told, which is how changes come to stand where they stand. The account's tenant is set.
 */
@Component
class DemoHistory {
  private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
  private static final int MSP_PER_WEEK = 4;
  private static final int SHOP_PER_WEEK = 1;
  private static final int MOST_ITEMS = 1000;

  private final Items items;
  private final DemoScript script;
  private final DemoStore store;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  DemoHistory(
      Items items,
      DemoScript script,
      DemoStore store,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.items = items;
    this.script = script;
    this.store = store;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** What became of it: told changes, and the sentences of those that got stuck. */
  record Telling(int changes, List<String> stuck) {}

  Telling tell(DemoStage stage) {
    Instant now = clock.instant();
    List<Moment> moments = moments(stage, now);
    List<String> stuck = new ArrayList<>();
    Instant logged = now;
    for (int i = 0; i < moments.size(); i++) {
      play(moments.get(i), stuck);
      if (Duration.between(logged, clock.instant()).toSeconds() >= 5) {
        logged = clock.instant();
        LOG.info("Telling the year of {}: {} %", stage.account().name(), i * 100 / moments.size());
      }
    }
    stuck.forEach(sentence -> LOG.warn("A change of the demo got stuck: {}", sentence));
    return new Telling((int) moments.stream().map(Moment::tale).distinct().count(), stuck);
  }

  private List<Moment> moments(DemoStage stage, Instant now) {
    List<Moment> moments = new ArrayList<>();
    for (DemoPlot plot : plots(stage, now)) {
      DemoTale tale = new DemoTale(plot);
      script.beats(plot).stream()
          .filter(beat -> !beat.at().isAfter(now))
          .forEach(beat -> moments.add(new Moment(beat, tale)));
    }
    moments.sort(Comparator.comparing(moment -> moment.beat().at()));
    return moments;
  }

  private List<DemoPlot> plots(DemoStage stage, Instant now) {
    boolean msp = stage.people().containsKey("Mara Lindqvist");
    LocalDate today = now.atZone(stage.account().zone()).toLocalDate();
    DemoPlots plots = new DemoPlots(stage, inventory(), DemoPieces.read(), stage.chance("history"));
    List<DemoPlot> all = new ArrayList<>(plots.year(today, msp ? MSP_PER_WEEK : SHOP_PER_WEEK));
    if (msp) {
      all.addAll(new DemoPresent(plots, now).plots(today));
    }
    return all;
  }

  private List<Item> inventory() {
    List<Item> all =
        transaction.execute(_ -> items.list(ItemFilter.none(), null, MOST_ITEMS).items());
    return Objects.requireNonNull(all).stream().sorted(Comparator.comparing(Item::name)).toList();
  }

  /** A beat of a tale; a refusal ends the tale and stops nothing else. */
  private record Moment(DemoBeat beat, DemoTale tale) {}

  private void play(Moment moment, List<String> stuck) {
    DemoBeat beat = moment.beat();
    DemoTale tale = moment.tale();
    if (tale.broken()) {
      return;
    }
    try {
      ToldTime.at(beat.at(), () -> transaction.executeWithoutResult(_ -> play(beat, tale)));
    } catch (DemoDeeds.Stuck | Failure e) {
      tale.breakOff();
      stuck.add(tale.plot().title() + " at " + beat.scene() + ": " + e.getMessage());
    }
  }

  private void play(DemoBeat beat, DemoTale tale) {
    store.hurry();
    beat.deed().play(tale);
  }
}
