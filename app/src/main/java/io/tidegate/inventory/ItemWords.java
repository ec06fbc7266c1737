package io.tidegate.inventory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What other systems call our kinds, environments, states and degrees of criticality. */
class ItemWords {
  private static final Map<String, Kind> KINDS = kinds();
  private static final Map<String, Environment> ENVIRONMENTS = environments();
  private static final Map<String, State> STATES = states();
  private static final Map<String, Integer> CRITICALITIES =
      Map.of(
          "verylow",
          1,
          "minimal",
          1,
          "low",
          2,
          "medium",
          3,
          "normal",
          3,
          "moderate",
          3,
          "high",
          4,
          "critical",
          5,
          "veryhigh",
          5);

  private ItemWords() {}

  static Optional<Kind> kind(String text) {
    return Optional.ofNullable(KINDS.get(plain(text)));
  }

  static Optional<Environment> environment(String text) {
    return Optional.ofNullable(ENVIRONMENTS.get(plain(text)));
  }

  static Optional<State> state(String text) {
    return Optional.ofNullable(STATES.get(plain(text)));
  }

  /** From 1 to 5, as a number or in words. */
  static Optional<Integer> criticality(String text) {
    String plain = plain(text);
    return plain.matches("[1-5]")
        ? Optional.of(Integer.valueOf(plain))
        : Optional.ofNullable(CRITICALITIES.get(plain));
  }

  /** A count, with or without marks between the thousands. */
  static Optional<Integer> count(String text) {
    String digits = text.replaceAll("(?<=\\d)[,.'\\s\\u00a0\\u202f](?=\\d{3}(\\D|$))", "");
    return digits.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }

  static String kindTitles() {
    return Arrays.stream(Kind.values()).map(Kind::title).collect(Collectors.joining(", "));
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> words = new HashMap<>();
    for (Kind kind : Kind.values()) {
      words.put(plain(kind.name()), kind);
      words.put(plain(kind.title()), kind);
    }
    call(
        words,
        Kind.SERVER,
        "physical server",
        "host",
        "hypervisor",
        "application server",
        "windows server",
        "linux server",
        "file server",
        "web server",
        "mail server");
    call(words, Kind.VIRTUAL_MACHINE, "vm", "virtual server", "virtual", "guest");
    call(
        words,
        Kind.NETWORK_SWITCH,
        "switch",
        "core switch",
        "distribution switch",
        "access switch",
        "tor switch");
    call(words, Kind.FIREWALL, "utm", "security appliance", "vpn gateway");
    call(words, Kind.ROUTER, "gateway", "edge router");
    call(
        words,
        Kind.WIRELESS,
        "access point",
        "ap",
        "wifi",
        "wireless access point",
        "wlan",
        "wireless controller");
    call(words, Kind.STORAGE, "san", "nas", "disk array", "storage array");
    call(words, Kind.DATABASE, "db", "sql", "database server", "sql server");
    call(words, Kind.APPLICATION, "app", "software", "line of business application");
    call(words, Kind.SERVICE, "business service", "it service");
    call(
        words,
        Kind.WORKSTATION_GROUP,
        "workstation",
        "workstations",
        "desktop",
        "desktops",
        "laptop",
        "laptops",
        "pc",
        "computers");
    call(words, Kind.CLOUD_SERVICE, "cloud", "saas", "paas", "iaas", "cloud app");
    call(words, Kind.BACKUP, "backup server", "backup job", "backup appliance");
    call(
        words,
        Kind.DIRECTORY,
        "active directory",
        "domain controller",
        "dc",
        "ldap",
        "identity provider",
        "idp",
        "entra");
    call(words, Kind.TELEPHONY, "pbx", "phone system", "voip", "phone", "sip trunk");
    call(words, Kind.PRINTER, "printers", "mfp", "copier");
    call(words, Kind.CIRCUIT, "internet", "line", "wan", "wan link", "internet line", "mpls");
    call(words, Kind.OTHER, "unknown", "misc", "miscellaneous", "pdu", "ups", "patch panel");
    return words;
  }

  private static Map<String, Environment> environments() {
    Map<String, Environment> words = new HashMap<>();
    for (Environment environment : Environment.values()) {
      words.put(plain(environment.name()), environment);
      words.put(plain(environment.title()), environment);
    }
    call(words, Environment.PRODUCTION, "prod", "prd", "live", "p");
    call(words, Environment.STAGING, "stage", "stg", "uat", "acceptance", "preprod");
    call(words, Environment.TEST, "tst", "qa", "testing");
    call(words, Environment.DEVELOPMENT, "dev", "lab", "sandbox");
    call(words, Environment.RECOVERY, "dr", "failover", "standby");
    return words;
  }

  private static Map<String, State> states() {
    Map<String, State> words = new HashMap<>();
    call(
        words,
        State.LIVE,
        "live",
        "active",
        "in use",
        "online",
        "operational",
        "production",
        "in production",
        "enabled",
        "running",
        "failed",
        "offline");
    call(
        words,
        State.PLANNED,
        "planned",
        "staged",
        "ordered",
        "inventory",
        "in stock",
        "new",
        "build");
    call(
        words,
        State.RETIRED,
        "retired",
        "decommissioned",
        "decommissioning",
        "disposed",
        "end of life",
        "inactive");
    return words;
  }

  private static <T> void call(Map<String, T> words, T thing, String... names) {
    for (String name : names) {
      words.put(plain(name), thing);
    }
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
