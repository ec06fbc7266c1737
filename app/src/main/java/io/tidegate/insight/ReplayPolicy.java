package io.tidegate.insight;

import io.tidegate.approval.Router;
import io.tidegate.approval.Routers;
import io.tidegate.approval.Routing;
import io.tidegate.approval.Routing.PlannedStage;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Chronicled;
import io.tidegate.insight.Replayed.Way;
import io.tidegate.inventory.Item;
import io.tidegate.risk.RiskLevel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Replays one change. No I/O but what a router does. */
final class ReplayPolicy {
  private final Waits waits;

  ReplayPolicy(Waits waits) {
    this.waits = waits;
  }

  /**
   * A change with what is known of it.
   *
   * @param touched its items
   * @param level its risk as it was rated
   * @param rescored its risk by the draft's rules
   * @param taken the way on record; null when there is none
   */
  record Known(
      Chronicled change,
      List<Item> touched,
      @Nullable RiskLevel level,
      @Nullable RiskLevel rescored,
      boolean inBlackout,
      @Nullable Routing taken) {}

  /**
   * Replays it.
   *
   * @param today by the rules that hold
   * @param draft by those that are to
   */
  Replayed replay(Known known, Router today, Router draft) {
    Routing taken = known.taken();
    Routing before = taken == null ? route(known, known.level(), today) : taken;
    Routing after = route(known, known.rescored(), draft);
    Chronicled change = known.change();
    return new Replayed(
        change.id(),
        change.number(),
        change.client(),
        taken != null,
        way(before),
        way(after),
        change.wentWrong(),
        lacking(known));
  }

  /**
   * Without a risk on record, of a normal change, it is the way that every risk would give; null
   * when they differ.
   */
  private static @Nullable Routing route(Known known, @Nullable RiskLevel level, Router router) {
    if (level != null || known.change().type() != ChangeType.NORMAL) {
      return router.route(subject(known, level));
    }
    Set<Routing> possible =
        Arrays.stream(RiskLevel.values())
            .map(each -> router.route(subject(known, each)))
            .collect(Collectors.toSet());
    return possible.size() == 1 ? possible.iterator().next() : null;
  }

  private static Router.Subject subject(Known known, @Nullable RiskLevel level) {
    return Routers.subject(known.change(), known.touched(), level, known.inBlackout());
  }

  private @Nullable Way way(@Nullable Routing routing) {
    if (routing == null) {
      return null;
    }
    OptionalLong minutes = waits.of(routing);
    return new Way(
        routing.row(),
        routing.stages().size(),
        routing.decisions(),
        routing.none() || minutes.isEmpty() ? null : minutes.getAsLong(),
        routing.stages().stream().map(PlannedStage::who).toList());
  }

  /** A log of another system does not say what people here are asked for. */
  private static Set<MissingFact> lacking(Known known) {
    Chronicled change = known.change();
    Set<MissingFact> lacking = EnumSet.noneOf(MissingFact.class);
    if (known.level() == null && change.type() == ChangeType.NORMAL) {
      lacking.add(MissingFact.RISK);
    }
    if (change.imported()) {
      lacking.add(MissingFact.ROLLBACK);
      if (change.affected().isEmpty()) {
        lacking.add(MissingFact.ITEMS);
      }
      if (change.category().isBlank()) {
        lacking.add(MissingFact.CATEGORY);
      }
      if (change.cost() == null) {
        lacking.add(MissingFact.COST);
      }
    }
    return lacking;
  }
}
