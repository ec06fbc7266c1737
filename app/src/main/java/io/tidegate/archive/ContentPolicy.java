package io.tidegate.archive;

import io.tidegate.archive.CatalogueStore.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What goes into an archive: every table of an account's rows, unless it is named here with the
 * reason why not. A golden file shows what came of it, so that whoever adds a table decides.
 */
final class ContentPolicy {
  /** The bytes of stored files are entries of their own. */
  static final String FILE_CONTENT = "files.chunk";

  private static final String WEBHOOKS =
      "Webhooks sign with a secret, and two installations would send. Add them anew.";

  private static final Map<String, String> LEFT_OUT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "access.attempt",
                  "Tries at signing in, of no account and forgotten after minutes."),
              Map.entry(
                  "access.link", "Links in mails that let somebody in or decide for them, once."),
              Map.entry("access.session", "Who is signed in where. People sign in anew."),
              Map.entry("access.token", "What programs come in with. Make new tokens."),
              Map.entry("api.answer", "Answers kept for a day, for requests that come twice."),
              Map.entry("calendar.feed", "What calendar programs read. Make new addresses."),
              Map.entry("demo.tale", "How far the demo of one installation has been told."),
              Map.entry("demo.telling", "How far the demo of one installation has been told."),
              Map.entry(
                  "events.event_publication",
                  "What one installation is about to follow up, within seconds of a deed."),
              Map.entry(
                  "insight.emergency_share",
                  "How many emergencies there were, counted anew in minutes."),
              Map.entry(
                  "insight.replayed",
                  "What simulations made of each change. Their numbers go along; run them anew."),
              Map.entry("integration.attempt", WEBHOOKS),
              Map.entry("integration.delivery", WEBHOOKS),
              Map.entry("integration.event", WEBHOOKS),
              Map.entry(
                  "integration.netbox_source",
                  "It holds a token that another installation's key does not open. Add it anew."),
              Map.entry("integration.webhook", WEBHOOKS),
              Map.entry(
                  "inventory.graph_change",
                  "What nodes read anew after a change. The graph itself is in the other tables."),
              Map.entry("scheduling.scheduled_task", "The background work of one installation.")));

  /**
   * Columns that are not written as they stand. A mail that waits is sent by the installation that
   * has it, and must not go out from two; a body with a secret link is nobody else's to read.
   */
  private static final Map<String, Map<String, String>> WRITTEN_OTHERWISE =
      Map.of(
          "mail.message",
          new TreeMap<>(
              Map.of(
                  "state",
                      "case state when 'QUEUED' then 'KEPT' when 'SENDING' then 'IN_DOUBT' else"
                          + " state end",
                  "due_at", "null::timestamptz",
                  "settled_at", "coalesce(settled_at, created_at)",
                  "text", "case when secret then '' else text end",
                  "html", "case when secret then '' else html end")));

  private ContentPolicy() {}

  /** The tables left out, with the reason for each, by name. */
  static Map<String, String> leftOut() {
    return LEFT_OUT;
  }

  /** How the columns of the table that are not written as they stand are, by name. */
  static Map<String, String> writtenOtherwise(String table) {
    return WRITTEN_OTHERWISE.getOrDefault(table, Map.of());
  }

  /**
   * The tables whose rows go along, each after those it refers to. What may be looked at when all
   * are there, because its reference is deferrable, may come before.
   */
  static List<ArchiveTable> ordered(List<ArchiveTable> all, List<Reference> references) {
    Map<String, ArchiveTable> left =
        all.stream()
            .filter(ContentPolicy::goesAlong)
            .collect(
                Collectors.toMap(
                    ArchiveTable::name, table -> table, (one, _) -> one, LinkedHashMap::new));
    Map<String, Set<String>> needs = needs(references, left.keySet());
    List<ArchiveTable> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      ArchiveTable next =
          left.values().stream()
              .filter(table -> !needsAny(needs, table.name(), left.keySet()))
              .findFirst()
              .orElseThrow(() ->
                  new IllegalStateException(
                      "These refer to each other in a circle; make one reference deferrable: "
                          + left.keySet()));
      left.remove(next.name());
      ordered.add(next);
    }
    return ordered;
  }

  private static boolean goesAlong(ArchiveTable table) {
    return table.ofAccount()
        && !LEFT_OUT.containsKey(table.name())
        && !table.name().equals(FILE_CONTENT);
  }

  private static boolean needsAny(
      Map<String, Set<String>> needs, String table, Collection<String> others) {
    return needs.getOrDefault(table, Set.of()).stream().anyMatch(others::contains);
  }

  private static Map<String, Set<String>> needs(List<Reference> references, Set<String> along) {
    return references.stream()
        .filter(each -> along.contains(each.from()))
        .filter(each -> !each.deferrable())
        .collect(
            Collectors.groupingBy(
                Reference::from, Collectors.mapping(Reference::to, Collectors.toSet())));
  }
}
