package io.tidegate.inventory;

import java.util.Locale;
import java.util.regex.Pattern;

/** How high up in the network something stands, which NetBox knows from its role alone. */
final class NetboxRank {
  private static final int CARRIER = 6;
  private static final Pattern CORE = Pattern.compile("\\b(core|spine|backbone)\\b");
  private static final Pattern BETWEEN = Pattern.compile("\\b(distribution|aggregation)\\b");

  private NetboxRank() {}

  static int of(Kind kind, String role) {
    String words = role.toLowerCase(Locale.ROOT);
    return switch (kind) {
      case CIRCUIT -> CARRIER;
      case ROUTER, FIREWALL -> 5;
      case NETWORK_SWITCH -> CORE.matcher(words).find() ? 4 : BETWEEN.matcher(words).find() ? 3 : 2;
      case SERVER,
          VIRTUAL_MACHINE,
          WIRELESS,
          STORAGE,
          DATABASE,
          APPLICATION,
          SERVICE,
          WORKSTATION_GROUP,
          CLOUD_SERVICE,
          BACKUP,
          DIRECTORY,
          TELEPHONY,
          PRINTER,
          OTHER ->
          1;
    };
  }
}
