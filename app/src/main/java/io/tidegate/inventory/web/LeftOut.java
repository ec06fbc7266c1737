package io.tidegate.inventory.web;

import io.tidegate.inventory.NetboxSkipped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import leaves out for one reason. */
public record LeftOut(String because, List<String> what) {
  /** By reason, the one that keeps most out first. */
  static List<LeftOut> of(List<NetboxSkipped> skipped) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    skipped.forEach(
        one -> byReason.computeIfAbsent(one.because(), _ -> new ArrayList<>()).add(one.what()));
    return byReason.entrySet().stream()
        .map(each -> new LeftOut(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingInt((LeftOut each) -> -each.what().size()))
        .toList();
  }
}
