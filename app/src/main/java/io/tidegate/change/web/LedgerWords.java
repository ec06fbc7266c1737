package io.tidegate.change.web;

import io.tidegate.audit.LedgerEvent;
import io.tidegate.ui.LedgerLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a ledger event of a change into a sentence that follows the name of who did it. */
final class LedgerWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("drafted", "drafted the request"),
          Map.entry("revision-cut", "put up a revision for approval"),
          Map.entry("blocker-overridden", "overrode a blocker"),
          Map.entry("risk-scored-again", "scored the risk again"),
          Map.entry("hold", "put it on hold"),
          Map.entry("resume", "resumed it"),
          Map.entry("roll-back", "rolled it back"),
          Map.entry("related", "linked another change"),
          Map.entry("impact-looked-at", "looked whom it hits"),
          Map.entry("imported", "brought it in"),
          Map.entry("import-updated", "brought it up to date"),
          Map.entry("view-asked", "asked for a view of the impact"),
          Map.entry("view-given", "said what the impact is"),
          Map.entry("view-refused", "did not judge the impact"),
          Map.entry("view-waived", "went on without a view of the impact"),
          Map.entry("tagged", "tagged it"),
          Map.entry("untagged", "took off the tag"),
          Map.entry("commented", "commented"),
          Map.entry("asked", "asked a question"),
          Map.entry("answered", "answered a question"));
  private static final Map<String, String> IRREGULAR =
      Map.of(
          "done",
          "did",
          "frozen",
          "fixed",
          "withdrawn",
          "withdrew",
          "given",
          "gave",
          "written",
          "wrote");

  private LedgerWords() {}

  static LedgerLine line(LedgerEvent event) {
    return new LedgerLine(event.at(), event.actorName(), words(event), state(event), quote(event));
  }

  static String words(LedgerEvent event) {
    String fixed = WORDS.get(event.deed());
    if (fixed != null) {
      return fixed + detail(event);
    }
    if (moved(event)) {
      return "moved %s to %s"
          .formatted(title(event.before().get("state")), title(event.after().get("state")));
    }
    return event.deed().startsWith("edited-")
        ? "edited the " + event.deed().substring("edited-".length()).replace('-', ' ')
        : turned(event.deed());
  }

  /**
   * A deed is named after its thing and then what was done to it, such as {@code step-finished};
   * people say it the other way round.
   */
  private static String turned(String deed) {
    int last = deed.lastIndexOf('-');
    String verb = deed.substring(last + 1);
    String said = verb.endsWith("ed") ? verb : IRREGULAR.get(verb);
    return last < 0 || said == null
        ? deed.replace('-', ' ')
        : said + " the " + thing(deed.substring(0, last));
  }

  private static String thing(String name) {
    return Set.of("uat", "pir").contains(name)
        ? name.toUpperCase(Locale.ROOT)
        : name.replace('-', ' ');
  }

  private static String detail(LedgerEvent event) {
    return switch (event.deed()) {
      case "revision-cut" -> ", number " + event.after().get("revision");
      case "blocker-overridden" ->
          ", " + String.valueOf(event.after().get("code")).replace('-', ' ');
      case "related" -> ", " + event.after().get("other");
      case "tagged" -> " “%s”".formatted(event.after().get("tag"));
      case "untagged" -> " “%s”".formatted(event.before().get("tag"));
      case "imported", "import-updated" ->
          " from %s, where it is %s"
              .formatted(event.after().get("source"), event.after().get("externalKey"));
      case "view-asked" -> ": " + event.after().get("of");
      default -> "";
    };
  }

  private static boolean moved(LedgerEvent event) {
    return event.before().containsKey("state") && event.after().containsKey("state");
  }

  static @Nullable String state(LedgerEvent event) {
    return moved(event) && !Objects.equals(event.before().get("state"), event.after().get("state"))
        ? String.valueOf(event.after().get("state")).toLowerCase(Locale.ROOT)
        : null;
  }

  static @Nullable String quote(LedgerEvent event) {
    return event.reason().isBlank() ? null : event.reason();
  }

  /** Words with commas and an "and". */
  static String listed(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  private static String title(@Nullable Object state) {
    String name = String.valueOf(state).toLowerCase(Locale.ROOT);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
