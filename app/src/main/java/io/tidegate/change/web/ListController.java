package io.tidegate.change.web;

import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of changes; whoever asks for one by its number is led to it. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ListController {
  private static final int SIZE = 50;

  private final ChangeLists lists;
  private final Clients clients;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  ListController(
      ChangeLists lists, Clients clients, People people, Frames frames, InstantSource clock) {
    this.lists = lists;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/changes")
  Answer list(
      Actor actor,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String client,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable String window,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer after) {
    ListFilter filter = ListFilter.of(state, type, client, owner, window, q);
    ChangeFilter asked = filter.asked(actor, clock.instant());
    Page<ChangeLine> page = lists.list(asked, after, SIZE);
    if (filter.names() && page.items().size() == 1) {
      return new SeeOther("/changes/" + page.items().getFirst().number());
    }
    return page.items().isEmpty() && after == null
        ? meant(actor, filter).orElseGet(() -> draw(actor, filter, filter, page, null))
        : draw(actor, filter, filter, page, after);
  }

  /** What is found when misspelt words are put right; empty when nothing is either. */
  private Optional<ListPage> meant(Actor actor, ListFilter typed) {
    return lists
        .corrected(typed.q())
        .map(typed::withWords)
        .map(meant ->
            draw(
                actor,
                typed,
                meant,
                lists.list(meant.asked(actor, clock.instant()), null, SIZE),
                null))
        .filter(page -> !page.lines().isEmpty());
  }

  private ListPage draw(
      Actor actor,
      ListFilter typed,
      ListFilter meant,
      Page<ChangeLine> page,
      @Nullable Integer after) {
    Times times = new Times(frames.look(actor).zone(), clock);
    return new ListPage(
        frames.of(actor, "Changes").wide(),
        typed,
        meant.equals(typed) ? null : meant.q(),
        clients.all().stream().map(one -> Option.of(one.id().toString(), one.name())).toList(),
        views(actor, typed),
        times.zone().getId(),
        lines(page.items(), times),
        page.next() == null ? null : meant.address(page.next()),
        after == null ? null : meant.address(null),
        howMany(meant.asked(actor, clock.instant())),
        typed.equals(ListFilter.ANY)
            || (typed.equals(ListFilter.OPEN) && lists.count(ChangeFilter.ALL) == 0));
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
        new Tab("All", ListFilter.ANY.address(null), chosen.equals(ListFilter.ANY), null));
  }

  private Tab view(Actor actor, ListFilter chosen, String label, ListFilter view) {
    return new Tab(
        label,
        view.address(null),
        chosen.equals(view),
        lists.count(view.asked(actor, clock.instant())));
  }

  private List<ListPage.Line> lines(List<ChangeLine> changes, Times times) {
    Map<ClientId, Client> named = clients.named(changes.stream().map(ChangeLine::client).toList());
    Map<PersonId, Person> owners = people.named(changes.stream().map(ChangeLine::owner).toList());
    return changes.stream()
        .map(change ->
            line(
                change,
                Objects.requireNonNull(named.get(change.client())),
                owners.get(change.owner()),
                times))
        .toList();
  }

  /** What follows the start when the whole window is said. */
  private static String end(Window window, Times times) {
    return times.span(window).substring(times.moment(window.start()).length());
  }

  private static ListPage.Line line(
      ChangeLine change, Client client, @Nullable Person owner, Times times) {
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
        owner == null ? "" : owner.name(),
        change.window() == null ? "" : times.moment(change.window().start()),
        change.window() == null ? "" : end(change.window(), times),
        change.window() == null || change.state().workOver()
            ? ""
            : times.standing(change.window()));
  }
}
