package io.tidegate.calendar;

import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.State;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gathers what a feed shows, as the tenant of the transaction may see it: changes and vendors' work
 * from ninety days ago on, and what stands in the calendars of its clients.
 */
@Component
class FeedContents {
  private static final Duration BACK = Duration.ofDays(90);
  private static final int MOST = 2000;
  private static final Set<State> SHOWN = EnumSet.complementOf(EnumSet.of(State.DRAFT));

  private final ChangeLists lists;
  private final VendorJobStore vendors;
  private final FeedEntries entries;
  private final PublishedStore published;
  private final Clients clients;

  FeedContents(
      ChangeLists lists,
      VendorJobStore vendors,
      FeedEntries entries,
      PublishedStore published,
      Clients clients) {
    this.lists = lists;
    this.vendors = vendors;
    this.entries = entries;
    this.published = published;
    this.clients = clients;
  }

  /** What a calendar program calls it. */
  String name(Feed feed) {
    return switch (feed.reach()) {
      case PERSON -> "Tidegate: my changes";
      case CLIENT -> "Tidegate: " + clients.get(Objects.requireNonNull(feed.client())).name();
      case ACCOUNT -> "Tidegate: all clients";
    };
  }

  List<FeedEvent> of(Feed feed, Actor actor, Instant now) {
    Instant from = now.minus(BACK);
    List<Client> whose = whose(feed);
    Map<ClientId, Client> named =
        whose.stream().collect(Collectors.toMap(Client::id, Function.identity()));
    List<ChangeLine> changes = changes(feed, actor, from);
    List<VendorJob> jobs =
        feed.reach() == FeedReach.PERSON ? List.of() : vendors.since(from, named.keySet());
    Map<UUID, Integer> sequences = sequences(actor.account(), changes, jobs, now);
    List<FeedEvent> events = new ArrayList<>();
    boolean several = feed.reach() != FeedReach.CLIENT;
    changes.forEach(one -> events.add(event(one, feed, several, named, sequences)));
    jobs.forEach(one -> events.add(event(one, sequences)));
    if (feed.reach() != FeedReach.PERSON) {
      events.addAll(entries.of(whose, several, from));
    }
    return events;
  }

  private List<Client> whose(Feed feed) {
    return feed.client() == null ? clients.all() : List.of(clients.get(feed.client()));
  }

  private List<ChangeLine> changes(Feed feed, Actor actor, Instant from) {
    ChangeFilter since = ChangeFilter.ALL.in(SHOWN).during(from, null);
    return feed.reach() == FeedReach.PERSON
        ? lists.concerning(actor.person(), since, MOST)
        : lists.byWindow(since.at(feed.client()), MOST);
  }

  private Map<UUID, Integer> sequences(
      AccountId account, List<ChangeLine> changes, List<VendorJob> jobs, Instant now) {
    Map<UUID, String> fingerprints = new HashMap<>();
    changes.forEach(one ->
        fingerprints.put(
            one.id().value(), print(Objects.requireNonNull(one.window()), status(one))));
    jobs.forEach(one -> fingerprints.put(one.id().value(), print(one.window(), status(one))));
    return published.sequences(account, fingerprints, now);
  }

  private static String print(Window window, FeedEvent.Status status) {
    boolean off = status == FeedEvent.Status.CANCELLED;
    return window.start() + "/" + window.end() + (off ? "/off" : "");
  }

  private static FeedEvent event(
      ChangeLine one,
      Feed feed,
      boolean several,
      Map<ClientId, Client> named,
      Map<UUID, Integer> sequences) {
    Client client = named.get(one.client());
    String whose = client == null ? "" : client.name();
    String type = one.type().title() + (one.major() ? ", major" : "");
    String risk = one.rating() == null ? "" : "\nRisk: " + one.rating().level().title();
    return new FeedEvent(
        one.id().toString(),
        sequences.getOrDefault(one.id().value(), 0),
        one.touchedAt(),
        status(one),
        new FeedEvent.Time.Once(Objects.requireNonNull(one.window())),
        one.code() + " " + one.title() + (several && !whose.isEmpty() ? " (" + whose + ")" : ""),
        "State: %s%s\nType: %s%s\nClient: %s"
            .formatted(one.state().title(), one.held() ? ", on hold" : "", type, risk, whose),
        "Change",
        "/changes/" + one.number(),
        feed.reach() == FeedReach.PERSON && status(one) != FeedEvent.Status.CANCELLED);
  }

  /** Until it is authorised, nobody should count on it. */
  private static FeedEvent.Status status(ChangeLine one) {
    return switch (one.state()) {
      case DRAFT, ASSESS, AUTHORIZE -> FeedEvent.Status.TENTATIVE;
      case SCHEDULED, IMPLEMENT, VALIDATE, REVIEW, CLOSED -> FeedEvent.Status.CONFIRMED;
      case REJECTED, CANCELLED -> FeedEvent.Status.CANCELLED;
    };
  }

  private static FeedEvent event(VendorJob one, Map<UUID, Integer> sequences) {
    return new FeedEvent(
        one.id().toString(),
        sequences.getOrDefault(one.id().value(), 0),
        one.changedAt(),
        status(one),
        new FeedEvent.Time.Once(one.window()),
        "Vendor work, " + one.title(),
        "Status: %s\nImpact: %s%s"
            .formatted(
                one.status().title(),
                one.impact().title(),
                one.summary().isEmpty() ? "" : "\n" + one.summary()),
        "Vendor work",
        "/calendar/vendor-work/" + one.id(),
        false);
  }

  private static FeedEvent.Status status(VendorJob one) {
    return switch (one.status()) {
      case TENTATIVE -> FeedEvent.Status.TENTATIVE;
      case CONFIRMED, IN_PROCESS, COMPLETED -> FeedEvent.Status.CONFIRMED;
      case CANCELLED -> FeedEvent.Status.CANCELLED;
    };
  }
}
