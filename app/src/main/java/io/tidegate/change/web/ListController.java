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
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of changes. */
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
  ListPage list(
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
    return new ListPage(
        frames.of(actor, "Changes").wide(),
        filter,
        clients.all().stream().map(one -> Option.of(one.id().toString(), one.name())).toList(),
        lines(page.items()),
        page.next() == null ? null : filter.address(page.next()),
        after == null ? null : filter.address(null),
        lists.count(asked),
        filter.empty());
  }

  private List<ListPage.Line> lines(List<ChangeLine> changes) {
    Map<ClientId, Client> named = clients.named(changes.stream().map(ChangeLine::client).toList());
    Map<PersonId, Person> owners = people.named(changes.stream().map(ChangeLine::owner).toList());
    return changes.stream()
        .map(change ->
            line(
                change,
                Objects.requireNonNull(named.get(change.client())),
                owners.get(change.owner())))
        .toList();
  }

  private ListPage.Line line(ChangeLine change, Client client, @Nullable Person owner) {
    Times times = new Times(client.zone(), clock);
    return new ListPage.Line(
        change.number(),
        change.title(),
        ChangeHead.slug(change.state().name()),
        change.state().title(),
        change.held(),
        ChangeHead.slug(change.type().name()),
        change.type().title(),
        change.rating() == null ? null : change.rating().level(),
        change.rating() == null ? 0 : change.rating().score(),
        client.shortName(),
        client.name(),
        owner == null ? "" : owner.name(),
        change.window() == null ? "" : times.span(change.window()),
        change.window() == null ? "" : client.zone().getId());
  }
}
