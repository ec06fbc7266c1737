package io.tidegate.settings;

import java.util.Comparator;
import java.util.List;

/** Every environment variable that Tidegate reads. A test holds this against the records. */
final class SettingNames {
  static final String PREFIX = "TIDEGATE_";

  static final List<String> ALL =
      List.of(
          "TIDEGATE_ADDRESS",
          "TIDEGATE_API_BURST",
          "TIDEGATE_API_RATE",
          "TIDEGATE_DATABASE_OWNER_PASSWORD",
          "TIDEGATE_DATABASE_OWNER_USER",
          "TIDEGATE_DATABASE_PASSWORD",
          "TIDEGATE_DATABASE_URL",
          "TIDEGATE_DATABASE_USER",
          "TIDEGATE_DEMO",
          "TIDEGATE_HOME",
          "TIDEGATE_KEY",
          "TIDEGATE_PORT",
          "TIDEGATE_SETUP",
          "TIDEGATE_SMTP_HOST",
          "TIDEGATE_SMTP_PASSWORD",
          "TIDEGATE_SMTP_PORT",
          "TIDEGATE_SMTP_SENDER",
          "TIDEGATE_SMTP_TLS",
          "TIDEGATE_SMTP_USER",
          "TIDEGATE_WEBHOOK_HTTP",
          "TIDEGATE_WEBHOOK_NETWORKS");

  private SettingNames() {}

  /** Throws {@link UnknownSetting} for the first name that is ours by its prefix and unknown. */
  static void check(Iterable<String> names) {
    for (String name : names) {
      if (name.startsWith(PREFIX) && !ALL.contains(name)) {
        throw new UnknownSetting(name, nearest(name));
      }
    }
  }

  private static String nearest(String name) {
    return ALL.stream().min(Comparator.comparingInt(known -> distance(known, name))).orElseThrow();
  }

  /** How many letters must be put in, taken out or changed (Levenshtein). */
  private static int distance(String left, String right) {
    int[] costs = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      costs[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = costs[0];
      costs[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = costs[j];
        costs[j] = Math.min(change, 1 + Math.min(costs[j], costs[j - 1]));
      }
    }
    return costs[right.length()];
  }
}
