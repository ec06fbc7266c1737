package io.tidegate.directory.web;

import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.directory.Client;
import io.tidegate.directory.ClientPanel;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.PersonFilter;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Page;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import io.tidegate.ui.Views;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Reading clients; {@link ClientFormController} changes them. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ClientsController {
  private static final int ROWS = 50;
  private static final int PEOPLE = 10;

  private final Clients clients;
  private final People people;
  private final Frames frames;
  private final Views views;
  private final ObjectProvider<ClientPanel> panels;
  private final InstantSource clock;

  ClientsController(
      Clients clients,
      People people,
      Frames frames,
      Views views,
      ObjectProvider<ClientPanel> panels,
      InstantSource clock) {
    this.clients = clients;
    this.people = people;
    this.frames = frames;
    this.views = views;
    this.panels = panels;
    this.clock = clock;
  }

  /** Somebody of a client has one client only, and is led there. */
  @GetMapping("/clients")
  Answer list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean archived,
      @RequestParam(required = false) @Nullable String after) {
    if (actor.confinedTo() != null) {
      return new SeeOther("/clients/" + actor.confinedTo());
    }
    Page<Client> page = clients.list(q, archived, after == null ? null : ClientId.of(after), ROWS);
    Map<ClientId, Integer> headcounts = people.headcounts();
    return new ClientsPage(
        frames.of(actor, "Clients").wide(),
        q.strip(),
        archived,
        AdministrationPolicy.administers(actor),
        page.items().stream()
            .map(client -> new ClientsPage.Row(client, headcounts.getOrDefault(client.id(), 0)))
            .toList(),
        page.next() == null ? null : following(q, archived, page.next()));
  }

  @GetMapping("/clients/{id}")
  Answer show(Actor actor, @PathVariable String id) {
    Client client = clients.get(ClientId.of(id));
    PersonFilter theirs = new PersonFilter(client.id(), false, null, "", false);
    return new ClientPage(
        frames.of(actor, client.name(), new Crumb("Clients", "/clients")),
        client,
        AdministrationPolicy.administers(actor),
        new Times(client.zone(), clock).moment(clock.instant()),
        people.list(theirs, null, PEOPLE).items(),
        people.headcounts().getOrDefault(client.id(), 0),
        panels
            .orderedStream()
            .flatMap(panel -> panel.of(client, actor).stream())
            .map(views::content)
            .toList());
  }

  private static String following(String q, boolean archived, String after) {
    return UriComponentsBuilder.fromPath("/clients")
        .queryParam("q", "{q}")
        .queryParam("archived", archived)
        .queryParam("after", after)
        .encode()
        .buildAndExpand(q.strip())
        .toUriString();
  }
}
