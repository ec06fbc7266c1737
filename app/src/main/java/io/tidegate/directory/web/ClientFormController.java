package io.tidegate.directory.web;

import io.tidegate.directory.Accounts;
import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.directory.Client;
import io.tidegate.directory.ClientDetails;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding, editing and archiving clients. */
@Controller
@Permitted(roles = Role.ADMINISTRATOR)
class ClientFormController {
  private static final Crumb CLIENTS = new Crumb("Clients", "/clients");

  private final Clients clients;
  private final Accounts accounts;
  private final Frames frames;

  ClientFormController(Clients clients, Accounts accounts, Frames frames) {
    this.clients = clients;
    this.accounts = accounts;
    this.frames = frames;
  }

  @GetMapping("/clients/new")
  Answer blank(Actor actor) {
    AdministrationPolicy.requireAdministrator(actor);
    String zone = accounts.get(actor.account()).zone().getId();
    return page(actor, Form.of(Map.of("zone", zone)), null);
  }

  @PostMapping("/clients")
  Answer add(Actor actor, @RequestParam Map<String, String> sent) {
    Form form = Form.of(sent);
    try {
      Client added = clients.add(actor, details(form));
      return to(added, added.name() + " is added.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, form.refused(invalid), null));
    }
  }

  @GetMapping("/clients/{id}/edit")
  Answer edit(Actor actor, @PathVariable String id) {
    AdministrationPolicy.requireAdministrator(actor);
    Client client = clients.get(ClientId.of(id));
    return page(actor, Form.of(stored(client)), client);
  }

  @PostMapping("/clients/{id}")
  Answer save(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    Form form = Form.of(sent);
    Client client = clients.get(ClientId.of(id));
    try {
      return to(clients.edit(actor, client.id(), details(form), form.version()), "Saved.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, form.refused(invalid), client));
    } catch (Stale stale) {
      return Drawn.stale(page(actor, overtaken(form, stale, client.id()), client));
    }
  }

  @PostMapping("/clients/{id}/archival")
  Answer archive(
      Actor actor,
      @PathVariable String id,
      @RequestParam boolean archived,
      @RequestParam long version) {
    ClientId client = ClientId.of(id);
    Client now =
        archived
            ? clients.archive(actor, client, version)
            : clients.restore(actor, client, version);
    return to(now, now.name() + (archived ? " is archived." : " is back."));
  }

  private ClientFormPage page(Actor actor, Form form, @Nullable Client client) {
    return new ClientFormPage(
        client == null
            ? frames.of(actor, "Add a client", CLIENTS)
            : frames.of(
                actor,
                "Edit " + client.name(),
                CLIENTS,
                new Crumb(client.name(), "/clients/" + client.id())),
        form,
        client,
        Zones.offered(form.text("zone")));
  }

  private Form overtaken(Form form, Stale stale, ClientId id) {
    Client now = clients.get(id);
    return form.overtaken(
        stale,
        Form.Stored.of("Name", now.name())
            .and("Short name", now.shortName())
            .and("Time zone", now.zone().getId()),
        now.version());
  }

  private static ClientDetails details(Form form) {
    return new ClientDetails(
        form.text("name"), form.text("shortName"), Zones.read(form.text("zone")));
  }

  private static Map<String, String> stored(Client client) {
    return Map.of(
        "name", client.name(),
        "shortName", client.shortName(),
        "zone", client.zone().getId(),
        "version", Long.toString(client.version()));
  }

  private static SeeOther to(Client client, String said) {
    return new SeeOther("/clients/" + client.id(), said);
  }
}
