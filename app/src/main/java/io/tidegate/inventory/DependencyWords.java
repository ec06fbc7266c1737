package io.tidegate.inventory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What other systems call our dependencies, each said of the item that stands first. */
final class DependencyWords {
  private static final Map<String, Way> WAYS = ways();

  private DependencyWords() {}

  static Optional<Way> way(String text) {
    return Optional.ofNullable(WAYS.get(plain(text)));
  }

  static String titles() {
    return Arrays.stream(DependencyType.values())
        .map(DependencyType::forward)
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Way> ways() {
    Map<String, Way> words = new HashMap<>();
    for (DependencyType type : DependencyType.values()) {
      words.put(plain(type.backward()), new Way(type, type.spread() != Spread.BOTH));
      words.put(plain(type.forward()), new Way(type, false));
      words.put(plain(type.name()), new Way(type, false));
    }
    call(words, DependencyType.USES, false, "depends on", "requires", "needs", "consumes");
    call(words, DependencyType.USES, true, "used by", "required by", "supports", "impacts");
    call(words, DependencyType.RUNS_ON, false, "hosted on", "hosted by", "virtualized by");
    call(words, DependencyType.RUNS_ON, true, "hosts", "virtualizes");
    call(words, DependencyType.CONNECTED_TO, false, "connects to", "connected by", "cabled to");
    call(words, DependencyType.REACHED_THROUGH, false, "uplink", "uplinks to", "routed by");
    call(words, DependencyType.PART_OF, false, "member of", "belongs to", "component of");
    call(words, DependencyType.PART_OF, true, "contains", "has member");
    call(words, DependencyType.LOCATED_IN, false, "located in", "in rack", "mounted in");
    call(words, DependencyType.BACKED_UP_BY, false, "backup by", "backup");
    return words;
  }

  private static void call(
      Map<String, Way> words, DependencyType type, boolean turned, String... names) {
    for (String name : names) {
      words.put(plain(name), new Way(type, turned));
    }
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /**
   * A type as it is said of the first item.
   *
   * @param turned whether the first item is the target: “hosts” is “runs on”, turned
   */
  record Way(DependencyType type, boolean turned) {}
}
