package io.tidegate.change.web;

import io.tidegate.change.ChangeLine;
import io.tidegate.change.Provenance;
import io.tidegate.change.Tags;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of changes what a list or a board shows of them; names are looked up for all at once. */
@Component
class ListLines {
  private final Clients clients;
  private final People people;
  private final Tags tags;
  private final Frames frames;
  private final InstantSource clock;

  ListLines(Clients clients, People people, Tags tags, Frames frames, InstantSource clock) {
    this.clients = clients;
    this.people = people;
    this.tags = tags;
    this.frames = frames;
    this.clock = clock;
  }

  /** In the same order, in the reader's zone. */
  List<ListPage.Line> of(Actor reader, List<ChangeLine> changes) {
    Times times = new Times(frames.look(reader).zone(), clock);
    Map<ClientId, Client> named = clients.named(changes.stream().map(ChangeLine::client).toList());
    Map<PersonId, Person> persons =
        people.named(
            changes.stream().flatMap(one -> Stream.of(one.owner(), one.requester())).toList());
    Map<ChangeId, List<String>> tagged = tags.of(changes.stream().map(ChangeLine::id).toList());
    return changes.stream()
        .map(change ->
            line(
                change,
                Objects.requireNonNull(named.get(change.client())),
                persons,
                tagged.getOrDefault(change.id(), List.of()),
                times))
        .toList();
  }

  /** What follows the start when the whole window is said. */
  private static String end(Window window, Times times) {
    return times.span(window).substring(times.moment(window.start()).length());
  }

  private static ListPage.Line line(
      ChangeLine change,
      Client client,
      Map<PersonId, Person> persons,
      List<String> tags,
      Times times) {
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
        times.moment(change.touchedAt()),
        tags,
        imported(change.provenance()));
  }

  /** Whence it was brought in; empty when it began here. */
  private static String imported(@Nullable Provenance from) {
    return from == null ? "" : "Imported from " + from.source() + ", " + from.externalKey();
  }

  private static String name(@Nullable Person person) {
    return person == null ? "" : person.name();
  }
}
