package io.tidegate.change.web;

import gg.jte.Content;
import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeHead;
import io.tidegate.change.ChangePanel;
import io.tidegate.change.Changes;
import io.tidegate.change.Followers;
import io.tidegate.change.LedgerKind;
import io.tidegate.change.RevisionDifferences;
import io.tidegate.change.Rollback;
import io.tidegate.change.Rollbacks;
import io.tidegate.change.Tags;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Difference;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Markdown;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import io.tidegate.ui.Views;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of a change shows. */
@Component
class ChangePages {
  private static final int RECENT = 120;
  private static final int LINES = 25;
  private static final int MOST_TAGS = 200;

  private final Changes changes;
  private final Rollbacks rollbacks;
  private final Clients clients;
  private final People people;
  private final Items items;
  private final Tags tags;
  private final Ledger ledger;
  private final List<ChangePanel> panels;
  private final CommentsPanel comments;
  private final Followers followers;
  private final Views views;
  private final Frames frames;
  private final Markdown markdown;
  private final InstantSource clock;

  ChangePages(
      Changes changes,
      Rollbacks rollbacks,
      Clients clients,
      People people,
      Items items,
      Tags tags,
      Ledger ledger,
      List<ChangePanel> panels,
      CommentsPanel comments,
      Followers followers,
      Views views,
      Frames frames,
      Markdown markdown,
      InstantSource clock) {
    this.changes = changes;
    this.rollbacks = rollbacks;
    this.clients = clients;
    this.people = people;
    this.items = items;
    this.tags = tags;
    this.ledger = ledger;
    this.panels = List.copyOf(panels);
    this.comments = comments;
    this.followers = followers;
    this.views = views;
    this.frames = frames;
    this.markdown = markdown;
    this.clock = clock;
  }

  ChangePage page(Actor reader, Change change, @Nullable String refusal) {
    return page(reader, change, refusal, Sent.NOTHING);
  }

  /** The page with a comment or a tag that could not be taken as it was typed. */
  ChangePage page(Actor reader, Change change, @Nullable String refusal, Sent sent) {
    Client client = clients.get(change.client());
    Times ours = new Times(frames.look(reader).zone(), clock);
    Times theirs = new Times(client.zone(), clock);
    Map<PersonId, String> names = names(change);
    List<LedgerEvent> moves = ledger(change, LedgerKind.STATES);
    Map<ChangePanel, View> shown = shown(change, reader, sent);
    Rollback back = rollbacks.of(change);
    return new ChangePage(
        frames
            .of(
                reader,
                change.code() + " " + change.title(),
                new Crumb("Changes", "/changes"),
                new Crumb(client.name(), "/changes?client=" + client.id()))
            .called(change.code()),
        change,
        ChangeHead.of(change, client, theirs),
        Rail.of(change, moves, ours),
        new NowTeller(change, reader, changes.offers(reader, change)).tell(),
        refusal,
        tabs(change, shown),
        markdown.content(change.purpose().reason()),
        markdown.content(change.purpose().desiredOutcome()),
        PlanPanel.of(change, names, ours),
        change.window() == null ? null : back.in(change.window()).bar(theirs),
        windowFacts(change, back, theirs),
        parts(change, names),
        record(change, theirs),
        affected(change),
        contents(shown),
        differences(change, names, theirs),
        new Timeline(ours).of(ledger(change, LedgerKind.ALL), LINES),
        ours,
        tagging(reader, change, sent),
        changes.mayEdit(reader, change) && !change.state().ended(),
        TakingController.offered(reader, change),
        Following.of(followers.of(reader, change), followers.hears(reader, change)));
  }

  private Tagging tagging(Actor reader, Change change, Sent sent) {
    boolean offered = changes.mayEdit(reader, change);
    return new Tagging(
        tags.of(change.id()),
        offered ? tags.inUse(MOST_TAGS) : List.of(),
        offered,
        sent.field("tag", "New tag"));
  }

  private List<LedgerEvent> ledger(Change change, LedgerKind kind) {
    return ledger.about(change.id().value(), kind.query(), null, RECENT).items();
  }

  private Map<PersonId, String> names(Change change) {
    Set<PersonId> ids = new HashSet<>(change.people().implementers());
    ids.add(change.people().requester());
    ids.add(change.people().owner());
    Optional.ofNullable(change.people().validator()).ifPresent(ids::add);
    Optional.ofNullable(change.people().decider()).ifPresent(ids::add);
    change.plan().steps().stream()
        .flatMap(step -> Optional.ofNullable(step.owner()).stream())
        .forEach(ids::add);
    return people.named(ids).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().name()));
  }

  private Map<ChangePanel, View> shown(Change change, Actor reader, Sent sent) {
    Map<ChangePanel, View> shown = new LinkedHashMap<>();
    for (ChangePanel panel : panels) {
      Optional<View> view =
          panel.equals(comments)
              ? Optional.of(comments.of(change, reader, sent))
              : panel.of(change, reader);
      view.ifPresent(there -> shown.put(panel, there));
    }
    return shown;
  }

  private List<Content> contents(Map<ChangePanel, View> shown) {
    return shown.values().stream().map(views::content).toList();
  }

  private static List<Tab> tabs(Change change, Map<ChangePanel, View> shown) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab("Overview", "#overview", true, null));
    tabs.add(new Tab("Plan", "#plan", false, change.plan().steps().size()));
    shown
        .keySet()
        .forEach(panel -> tabs.add(new Tab(panel.tab(), "#" + panel.anchor(), false, null)));
    if (change.revision() > 1) {
      tabs.add(new Tab("Revisions", "#revisions", false, change.revision()));
    }
    tabs.add(new Tab("Ledger", "#ledger", false, null));
    return tabs;
  }

  private static Map<String, String> windowFacts(Change change, Rollback back, Times times) {
    Map<String, String> facts = new LinkedHashMap<>();
    Window window = change.window();
    if (window != null) {
      facts.put(
          "Window",
          change.state().workOver()
              ? times.span(window) + " " + times.zone().getId()
              : times.window(window));
      facts.put("Roll back by", times.time(back.deadline(window)));
    }
    if (change.result().started() != null) {
      facts.put("Started", times.moment(change.result().started()));
    }
    if (change.result().ended() != null) {
      facts.put("Ended", times.moment(change.result().ended()));
    }
    return facts;
  }

  private static Map<String, List<String>> parts(Change change, Map<PersonId, String> names) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("Requester", named(names, change.people().requester()));
    parts.put("Owner", named(names, change.people().owner()));
    parts.put(
        "Implementer",
        change.people().implementers().stream()
            .flatMap(id -> named(names, id).stream())
            .sorted()
            .toList());
    parts.put("Validator", named(names, change.people().validator()));
    parts.put("Go or no-go", named(names, change.people().decider()));
    parts.values().removeIf(List::isEmpty);
    return parts;
  }

  private static List<String> named(Map<PersonId, String> names, @Nullable PersonId id) {
    return id == null ? List.of() : List.of(names.getOrDefault(id, "Somebody"));
  }

  private Map<String, String> record(Change change, Times times) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Priority", String.valueOf(change.purpose().priority().rank()));
    putSaid(facts, "Category", change.purpose().category());
    putSaid(facts, "Security", change.safeguards().security());
    putSaid(facts, "Privacy", change.safeguards().privacy());
    putSaid(facts, "Data", change.safeguards().data());
    if (change.safeguards().backupVerifiedAt() != null) {
      facts.put("Backup verified", times.moment(change.safeguards().backupVerifiedAt()));
    }
    changes
        .revision(change.id(), change.revision())
        .ifPresent(revision ->
            facts.put("Revision", revision.number() + ", " + revision.hash().substring(0, 12)));
    if (change.plan().cost() != null) {
      facts.put("Cost", change.plan().cost().toPlainString());
    }
    if (change.result().outcome() != null) {
      facts.put("Outcome", change.result().outcome().title());
    }
    putSaid(facts, "What happened", change.result().whatHappened());
    return facts;
  }

  private static void putSaid(Map<String, String> facts, String label, String said) {
    if (!said.isBlank()) {
      facts.put(label, said);
    }
  }

  private List<ChangePage.Affected> affected(Change change) {
    return items.named(change.scope().affected()).values().stream()
        .map(item ->
            new ChangePage.Affected(
                item.id().toString(),
                item.name(),
                item.kind().title(),
                item.criticality(),
                item.usersServed()))
        .sorted(
            Comparator.comparingInt(ChangePage.Affected::criticality)
                .reversed()
                .thenComparing(ChangePage.Affected::name))
        .toList();
  }

  private List<Difference> differences(Change change, Map<PersonId, String> names, Times times) {
    if (change.revision() < 2) {
      return List.of();
    }
    Map<String, String> words = new HashMap<>();
    names.forEach((id, name) -> words.put(id.toString(), name));
    return changes
        .revision(change.id(), change.revision() - 1)
        .flatMap(before ->
            changes
                .revision(change.id(), change.revision())
                .map(after -> RevisionDifferences.between(before, after)))
        .orElse(List.of())
        .stream()
        .map(field ->
            new Difference(
                field.aspect().title() + ", " + spaced(field.field()),
                spelled(words, field.before(), times),
                spelled(words, field.after(), times),
                null))
        .toList();
  }

  private static @Nullable String spelled(
      Map<String, String> words, @Nullable String value, Times times) {
    return value == null ? null : words.getOrDefault(value, times.told(value));
  }

  private static String spaced(String camel) {
    return camel.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
