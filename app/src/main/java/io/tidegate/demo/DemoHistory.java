package io.tidegate.demo;

import io.tidegate.demo.DemoTellingStore.Progress;
import io.tidegate.demo.DemoYear.Moment;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.Items;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
  private final DemoWiring wiring;
  private final DemoStore store;
  private final DemoTellingStore tellings;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  DemoHistory(
      Items items,
      DemoScript script,
      DemoWiring wiring,
      DemoStore store,
      DemoTellingStore tellings,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.items = items;
    this.script = script;
    this.wiring = wiring;
    this.store = store;
    this.tellings = tellings;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** What became of it: told changes, and the sentences of those that got stuck. */
  record Telling(int changes, List<String> stuck) {}

  /** Tells the account's year to its end, also one that was cut off. */
  Telling tell(DemoStage stage) {
    DemoYear year = takeUp(stage);
    Instant logged = clock.instant();
    while (year.next()) {
      if (Duration.between(logged, clock.instant()).toSeconds() >= 5) {
        logged = clock.instant();
        LOG.info("Telling the year of {}: {} %", stage.account().name(), year.share());
      }
    }
    transaction.executeWithoutResult(_ -> {
      wiring.tell(stage);
      tellings.finish(clock.instant());
    });
    year.stuck().forEach(sentence -> LOG.warn("A change of the demo got stuck: {}", sentence));
    return new Telling(year.tales(), year.stuck());
  }

  /** The account's year, from the deed on that is not told yet. */
  DemoYear takeUp(DemoStage stage) {
    Progress progress =
        Objects.requireNonNull(transaction.execute(_ -> tellings.unfinished())).orElseThrow();
    List<Moment> moments = moments(stage, progress.until());
    transaction.executeWithoutResult(_ -> remember(moments, progress));
    return new DemoYear(
        stage.account().id(), moments, progress.deeds(), tellings, store, transaction);
  }

  /** The deeds follow from who and what is there; they can be counted only while that is so. */
  private void remember(List<Moment> moments, Progress progress) {
    String script = script(moments);
    if (progress.script() == null) {
      tellings.write(script);
    } else if (!progress.script().equals(script)) {
      throw new IllegalStateException("What the year is made of was changed since it was begun");
    }
    moments.stream().map(Moment::tale).distinct().forEach(tellings::recall);
  }

  private static String script(List<Moment> moments) {
    String all =
        moments.stream()
            .map(moment ->
                "%s %s %s"
                    .formatted(
                        moment.beat().at(), moment.beat().scene(), moment.tale().plot().title()))
            .collect(Collectors.joining("\n"));
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private List<Moment> moments(DemoStage stage, Instant until) {
    List<Moment> moments = new ArrayList<>();
    for (DemoPlot plot : plots(stage, until)) {
      DemoTale tale =
          new DemoTale(moments.isEmpty() ? 0 : moments.getLast().tale().place() + 1, plot);
      script.beats(plot).stream()
          .filter(beat -> !beat.at().isAfter(until))
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
}
