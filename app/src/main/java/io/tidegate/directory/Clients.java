package io.tidegate.directory;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The environments on which changes are made. Somebody of a client finds their own alone. */
@Service
public class Clients {
  private final ClientStore store;
  private final Journal journal;
  private final InstantSource clock;

  Clients(ClientStore store, Journal journal, InstantSource clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  /** The client, archived or not; not found when it is not the asker's to see. */
  @Transactional(readOnly = true)
  public Client get(ClientId id) {
    return store.find(id).orElseThrow(() -> new NotFound("There is no such client."));
  }

  /** All clients that are not archived, by name. */
  @Transactional(readOnly = true)
  public List<Client> all() {
    return store.list(false);
  }

  /** The archived clients, by name. */
  @Transactional(readOnly = true)
  public List<Client> archived() {
    return store.list(true);
  }

  /** Those of the ids that the asker may see, archived or not, in one query. */
  @Transactional(readOnly = true)
  public Map<ClientId, Client> named(Collection<ClientId> ids) {
    return store.named(ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
  }

  /**
   * A page of the list by name; {@code text} is a part of the name or blank, {@code after} the last
   * client of the page before or null.
   */
  @Transactional(readOnly = true)
  public Page<Client> list(String text, boolean archived, @Nullable ClientId after, int size) {
    return Page.of(
        store.page(text.strip(), archived, after, size + 1),
        size,
        client -> client.id().toString());
  }

  /** Adds a client. Administrators only. Throws {@code Invalid}: name, shortName. */
  @Transactional
  public Client add(Actor actor, ClientDetails details) {
    AdministrationPolicy.requireAdministrator(actor);
    Client client = checked(ClientId.next(), Client.Kind.EXTERNAL, details, false, 0);
    store.insert(actor.account(), client, clock.instant());
    journal.write(actor, client.id().value(), client.id(), "client-added", factsOf(client));
    return client;
  }

  /** Changes a client as it was seen in this version. Administrators only. */
  @Transactional
  public Client edit(Actor actor, ClientId id, ClientDetails details, long version) {
    AdministrationPolicy.requireAdministrator(actor);
    Client before = get(id);
    Client after = checked(id, before.kind(), details, before.archived(), version);
    return update(actor, before, after, "client-edited");
  }

  /** Puts a client away: nothing is lost, nothing new starts there. The internal one stays. */
  @Transactional
  public Client archive(Actor actor, ClientId id, long version) {
    Client before = get(id);
    if (before.kind() == Client.Kind.INTERNAL || store.list(false).size() == 1) {
      throw new Forbidden("The account always keeps " + before.name() + ".");
    }
    return filed(actor, before, true, version);
  }

  /** Brings an archived client back. Administrators only. */
  @Transactional
  public Client restore(Actor actor, ClientId id, long version) {
    return filed(actor, get(id), false, version);
  }

  private Client filed(Actor actor, Client before, boolean archived, long version) {
    AdministrationPolicy.requireAdministrator(actor);
    Client after =
        new Client(
            before.id(),
            before.name(),
            before.shortName(),
            before.kind(),
            before.zone(),
            archived,
            version);
    return update(actor, before, after, archived ? "client-archived" : "client-restored");
  }

  private Client update(Actor actor, Client before, Client after, String deed) {
    journal.requireUpdated(
        store.update(after, clock.instant()), before.id().value(), before.name());
    journal.write(
        actor,
        journal
            .deed(before.id().value(), before.id(), deed)
            .changing(factsOf(before), factsOf(after)));
    return get(before.id());
  }

  private Client checked(
      ClientId id, Client.Kind kind, ClientDetails details, boolean archived, long version) {
    String name = details.name().strip();
    String typed = details.shortName().strip().toUpperCase(Locale.ROOT);
    String shortName = typed.isEmpty() ? ShortName.from(name) : typed;
    new Check()
        .name(name, "Say what the client is called.")
        .refuseIf(store.nameTaken(name, id), "name", "There is a client with this name already.")
        .refuseIf(!ShortName.isValid(shortName), "shortName", "Use two letters A to Z or digits.")
        .done();
    return new Client(id, name, shortName, kind, details.zone(), archived, version);
  }

  private static Map<String, Object> factsOf(Client client) {
    return Map.of(
        "name", client.name(),
        "shortName", client.shortName(),
        "zone", client.zone().getId(),
        "archived", client.archived());
  }
}
