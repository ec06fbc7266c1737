package io.tidegate.change.web;

import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.Changes;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the list of changes together for one reader. */
@Component
class ListPages {
  private final ChangeLists lists;
  private final ListReader reader;
  private final Changes changes;
  private final ListChoices choices;
  private final Clients clients;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  ListPages(
      ChangeLists lists,
      ListReader reader,
      Changes changes,
      ListChoices choices,
      Clients clients,
      People people,
      Frames frames,
      InstantSource clock) {
    this.lists = lists;
    this.reader = reader;
    this.changes = changes;
    this.choices = choices;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  /**
   * The page.
   *
   * @param meant what was looked for instead, with misspelt words put right; else as typed
   * @param after the cursor of the page before; null for the first
   */
  ListPage page(
      Actor actor,
      ListFilter typed,
      ListFilter meant,
      Page<ChangeLine> page,
      @Nullable String after) {
    Times times = new Times(frames.look(actor).zone(), clock);
    return new ListPage(
        frames.of(actor, "Changes").wide(),
        typed,
        meant.equals(typed) ? null : meant.q(),
        choices.of(actor, typed),
        ListColumn.shown(typed),
        views(actor, typed),
        times.zone().getId(),
        lines(page.items(), times),
        page.next() == null ? null : meant.address(page.next()),
        after == null ? null : meant.address(null),
        howMany(reader.read(actor, meant)),
        changes.mayRequest(actor),
        typed.sameChanges(ListFilter.ANY)
            || (typed.sameChanges(ListFilter.OPEN) && lists.count(ChangeFilter.ALL) == 0));
  }

  private String howMany(ChangeFilter asked) {
    int count = lists.count(asked);
    String number = count < lists.ceiling(asked) ? "" + count : count + " or more";
    return number + (count == 1 ? " change" : " changes");
  }

  private List<Tab> views(Actor actor, ListFilter chosen) {
    return List.of(
        view(actor, chosen, "Open", ListFilter.OPEN),
        view(actor, chosen, "Mine", ListFilter.MINE),
        view(actor, chosen, "Wait for approval", ListFilter.APPROVAL),
        view(actor, chosen, "Next seven days", ListFilter.WEEK),
        new Tab("All", ListFilter.ANY.address(null), chosen.sameChanges(ListFilter.ANY), null));
  }

  private Tab view(Actor actor, ListFilter chosen, String label, ListFilter view) {
    return new Tab(
        label, view.address(null), chosen.sameChanges(view), lists.count(reader.read(actor, view)));
  }

  private List<ListPage.Line> lines(List<ChangeLine> changes, Times times) {
    Map<ClientId, Client> named = clients.named(changes.stream().map(ChangeLine::client).toList());
    Map<PersonId, Person> persons =
        people.named(
            changes.stream().flatMap(one -> Stream.of(one.owner(), one.requester())).toList());
    return changes.stream()
        .map(change ->
            line(change, Objects.requireNonNull(named.get(change.client())), persons, times))
        .toList();
  }

  /** What follows the start when the whole window is said. */
  private static String end(Window window, Times times) {
    return times.span(window).substring(times.moment(window.start()).length());
  }

  private static ListPage.Line line(
      ChangeLine change, Client client, Map<PersonId, Person> persons, Times times) {
    return new ListPage.Line(
        change.number(),
        change.title(),
        change.state().slug(),
        change.state().title(),
        change.held(),
        change.type().slug(),
        change.type().title(),
        change.rating() == null ? null : change.rating().level(),
        change.rating() == null ? 0 : change.rating().score(),
        client.shortName(),
        client.name(),
        name(persons.get(change.owner())),
        name(persons.get(change.requester())),
        change.window() == null ? "" : times.moment(change.window().start()),
        change.window() == null ? "" : end(change.window(), times),
        change.window() == null || change.state().workOver() ? "" : times.standing(change.window()),
        times.moment(change.touchedAt()));
  }

  private static String name(@Nullable Person person) {
    return person == null ? "" : person.name();
  }
}
