package io.tidegate.insight;

import io.tidegate.change.Rating;
import io.tidegate.change.Work;
import io.tidegate.inventory.Upstream.Way;
import io.tidegate.kernel.ItemId;
import io.tidegate.ui.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells why something stands where it does: “Ended 12 min before, on SW-CORE-1, which FS01 depends
 * on (2 steps), high risk, rolled back.”
 *
 * @param names of the items that the reader may see
 */
record ReasonWords(Times times, Map<ItemId, String> names) {
  private static final String SHARED = "shared infrastructure";

  String reason(Suspect one) {
    Clue clue = one.clue();
    List<String> parts = new ArrayList<>();
    parts.add(clue.source() == Source.UNRECORDED ? seen(one.timing()) : when(one.timing()));
    parts.add(where(clue.way()));
    add(parts, together(clue.company()));
    Work work = clue.work();
    if (work != null) {
      add(parts, risk(work.risk()));
      add(parts, Fate.of(work).words());
      add(parts, one.clue().evidence(one.timing()).emergency() ? "an emergency" : "");
    }
    add(parts, clue.source() == Source.UNRECORDED ? "no change covers it" : "");
    add(parts, clue.source() == Source.VENDOR ? "announced by the vendor" : "");
    add(parts, named(one.named()));
    return String.join(", ", parts) + ".";
  }

  private String seen(Timing timing) {
    return "First seen " + gap(timing) + " before";
  }

  private String when(Timing timing) {
    String gap = gap(timing);
    return switch (timing.kind()) {
      case RUNNING -> "Running at that moment, begun " + gap + " before";
      case ENDED -> "Ended " + gap + " before";
      case OPEN -> "Its window was open, but nobody recorded that it began";
      case MISSED -> "Its window ended " + gap + " before, but nobody recorded that it began";
      case PLANNED -> "Planned, to begin " + gap + " after";
    };
  }

  /** How long it is, as people say it. */
  String gap(Timing timing) {
    return timing.gap().toMinutes() == 0 ? "less than a minute" : times.length(timing.gap());
  }

  private String where(@Nullable Way way) {
    if (way == null) {
      return "of this client, naming no item";
    }
    if (way.steps() == 0) {
      return "on " + name(way.from()) + " itself";
    }
    String steps = way.steps() == 1 ? "1 step" : way.steps() + " steps";
    return "on %s, which %s depends on (%s)%s"
        .formatted(
            name(way.from()),
            name(way.to()),
            steps,
            way.redundant() ? ", where redundancy should have held" : "");
  }

  private static String together(String company) {
    return company.isEmpty()
        ? ""
        : "where redundancy holds against each alone, but not together with " + company;
  }

  private String name(@Nullable ItemId item) {
    String name = item == null ? null : names.get(item);
    return name == null ? SHARED : name;
  }

  private static String named(int times) {
    return switch (times) {
      case 0 -> "";
      case 1 -> "named as the cause of other trouble";
      default -> "named as the cause of other trouble " + times + " times";
    };
  }

  private static String risk(Rating.@Nullable Level level) {
    return level == null ? "" : level.slug() + " risk";
  }

  private static void add(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }
}
