package io.tidegate.integration.web;

import io.tidegate.integration.DeliveryState;
import io.tidegate.ui.Tab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which deliveries somebody wants to see. */
enum Shown {
  FAILED("Failed"),
  MISSED("Missed"),
  WAITING("Waiting");

  private final String title;

  Shown(String title) {
    this.title = title;
  }

  Set<DeliveryState> states() {
    return switch (this) {
      case FAILED -> Set.of(DeliveryState.FAILED);
      case MISSED -> Set.of(DeliveryState.MISSED);
      case WAITING -> Set.of(DeliveryState.QUEUED, DeliveryState.SENDING);
    };
  }

  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this name; null, for all, when there is none. */
  static @Nullable Shown of(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst().orElse(null);
  }

  static List<Tab> tabs(String path, @Nullable Shown current, Map<DeliveryState, Integer> counts) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab("All", path, current == null, null));
    for (Shown one : values()) {
      int sum = one.states().stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
      String href = path + "?show=" + one.slug();
      tabs.add(new Tab(one.title, href, current == one, sum == 0 ? null : sum));
    }
    return tabs;
  }
}
