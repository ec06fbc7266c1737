package io.tidegate.integration;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.database.InstallationKey;
import io.tidegate.directory.People;
import io.tidegate.inventory.NetboxImports;
import io.tidegate.inventory.NetboxOutcome;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Live;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the NetBoxes that an account reads its inventory from, over their REST API:
 * administrators of the whole account add them with a token, which is kept encrypted and shown to
 * nobody. A job reads one; what it came to is looked at and taken in as a dump is. For anybody else
 * there are none.
 */
@Service
public class NetboxSources {
  private static final int MOST = 20;
  private static final int LONGEST_TOKEN = 200;

  private final NetboxSourceStore store;
  private final NetboxImports imports;
  private final EndpointPolicy endpoints;
  private final InstallationKey key;
  private final People people;
  private final Ledger ledger;
  private final Live live;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final InstantSource clock;

  NetboxSources(
      NetboxSourceStore store,
      NetboxImports imports,
      EndpointPolicy endpoints,
      InstallationKey key,
      People people,
      Ledger ledger,
      Live live,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock) {
    this.store = store;
    this.imports = imports;
    this.endpoints = endpoints;
    this.key = key;
    this.people = people;
    this.ledger = ledger;
    this.live = live;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Whether the actor may look after them. */
  public boolean mayManage(Actor actor) {
    return actor.holdsEverywhere(Role.ADMINISTRATOR);
  }

  /** All of them, oldest first. */
  @Transactional(readOnly = true)
  public List<NetboxSource> all(Actor actor) {
    mustManage(actor);
    return store.list(MOST);
  }

  /** The one with this id. */
  @Transactional(readOnly = true)
  public NetboxSource get(Actor actor, NetboxSourceId id) {
    return store.find(visible(actor, id)).orElseThrow(NetboxSources::unknown);
  }

  /** Adds one. Throws {@link Invalid}: address, token. */
  @Transactional
  public NetboxSource add(Actor actor, String address, String token) {
    mustManage(actor);
    mustBeValid(address.strip(), token.strip(), true);
    if (store.list(MOST).size() >= MOST) {
      throw new Invalid("address", "There are " + MOST + " already. Remove one that is not read.");
    }
    NetboxSourceId id = NetboxSourceId.next();
    store.insert(actor.account(), id, address.strip(), sealed(token, id), clock.instant());
    ledger.append(actor, deed(id, "netbox-source-added").with(Map.of("address", address.strip())));
    return get(actor, id);
  }

  /**
   * Changes its address or its token; an empty token stays what it was, at the same address only:
   * it is sent to no other by somebody who does not know it. Throws {@link Stale}, {@link Invalid}.
   */
  @Transactional
  public NetboxSource edit(
      Actor actor, NetboxSourceId id, long seen, String address, String token) {
    NetboxSource before = locked(actor, id, seen);
    boolean elsewhere = !before.address().equals(address.strip());
    mustBeValid(address.strip(), token.strip(), elsewhere);
    byte[] kept = token.isBlank() ? store.token(id) : sealed(token, id);
    store.edit(id, address.strip(), kept);
    ledger.append(
        actor,
        deed(id, "netbox-source-changed")
            .changing(Map.of("address", before.address()), Map.of("address", address.strip()))
            .with(Map.of("token", token.isBlank() ? "kept" : "replaced")));
    return get(actor, id);
  }

  /** Removes it from the list for good; what came from it stays. */
  @Transactional
  public void archive(Actor actor, NetboxSourceId id, long seen) {
    locked(actor, id, seen);
    store.archive(id);
    ledger.append(actor, deed(id, "netbox-source-removed"));
  }

  /** Has a job read it. Nothing happens while one does. */
  @Transactional
  public NetboxSource read(Actor actor, NetboxSourceId id) {
    NetboxSource now = store.lock(visible(actor, id)).orElseThrow(NetboxSources::unknown);
    if (now.state() == NetboxSource.State.ARCHIVED) {
      throw new Stale("It was removed meanwhile.");
    }
    if (now.state() == NetboxSource.State.RESTING) {
      store.ask(id, actor.person());
      ledger.append(actor, deed(id, "netbox-reading-asked").with(Map.of("address", now.address())));
      scheduler.ifAvailable(client -> NetboxTasks.begin(client, actor.account(), id, clock));
      live.changed(actor.account(), id.value());
    }
    return get(actor, id);
  }

  /** Stops the reading that is under way. */
  @Transactional
  public NetboxSource stop(Actor actor, NetboxSourceId id) {
    NetboxSource now = store.lock(visible(actor, id)).orElseThrow(NetboxSources::unknown);
    if (now.state() == NetboxSource.State.READING) {
      store.fail(id, "It was stopped.");
      ledger.append(actor, deed(id, "netbox-reading-stopped"));
      live.changed(actor.account(), id.value());
    }
    return get(actor, id);
  }

  /** What the last reading would change; empty before there is one. */
  @Transactional(readOnly = true)
  public Optional<NetboxOutcome> preview(Actor actor, NetboxSourceId id) {
    FileId dump = get(actor, id).dump();
    return dump == null ? Optional.empty() : Optional.of(imports.preview(actor, dump));
  }

  /** Takes the last reading in. Throws {@link NotFound} when there is none. */
  @Transactional
  public NetboxOutcome take(Actor actor, NetboxSourceId id) {
    FileId dump = get(actor, id).dump();
    if (dump == null) {
      throw new NotFound("It has not been read yet.");
    }
    return imports.run(actor, dump);
  }

  /** Empty when it is not to be read any more. */
  @Transactional(readOnly = true)
  Optional<NetboxSource> toRead(NetboxSourceId id) {
    return store.find(id).filter(now -> now.state() == NetboxSource.State.READING);
  }

  @Transactional(readOnly = true)
  byte[] sealedToken(NetboxSourceId id) {
    return store.token(id);
  }

  /** Says how far the reading is; whether it is to go on. */
  @Transactional
  boolean advanced(AccountId account, NetboxSourceId id, int pages, int objects) {
    boolean wanted =
        store.lock(id).filter(now -> now.state() == NetboxSource.State.READING).isPresent();
    if (wanted) {
      store.advance(id, pages, objects);
      live.changed(account, id.value());
    }
    return wanted;
  }

  @Transactional
  void failed(AccountId account, NetboxSourceId id, String problem) {
    if (store.lock(id).filter(now -> now.state() == NetboxSource.State.READING).isPresent()) {
      store.fail(id, problem);
      live.changed(account, id.value());
    }
  }

  /** Keeps what it came to as a dump, as who asked for it. */
  @Transactional
  void fetched(AccountId account, NetboxSourceId id, byte[] dump) {
    NetboxSource now = store.lock(id).orElseThrow();
    if (now.state() != NetboxSource.State.READING) {
      return;
    }
    Actor actor = people.actorOf(account, Objects.requireNonNull(now.askedBy()), "netbox");
    mustManage(actor);
    try {
      store.fetched(
          id, imports.startRead(actor, name(now), new ByteArrayInputStream(dump)), clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    live.changed(account, id.value());
  }

  private static String name(NetboxSource now) {
    return now.address().replaceAll("^https?://", "").replaceAll("[^A-Za-z0-9.-]+", "-") + ".json";
  }

  static String sealOf(NetboxSourceId id) {
    return "integration.netbox_source/" + id;
  }

  private byte[] sealed(String token, NetboxSourceId id) {
    return key.seal(token.strip().getBytes(StandardCharsets.UTF_8), sealOf(id));
  }

  private static Deed deed(NetboxSourceId id, String name) {
    return Deed.of(Webhooks.ROOM, id.value(), null, name);
  }

  private static NotFound unknown() {
    return new NotFound("There is no such NetBox.");
  }

  private NetboxSourceId visible(Actor actor, NetboxSourceId id) {
    if (!mayManage(actor)) {
      throw unknown();
    }
    return id;
  }

  private NetboxSource locked(Actor actor, NetboxSourceId id, long seen) {
    NetboxSource now = store.lock(visible(actor, id)).orElseThrow(NetboxSources::unknown);
    if (now.version() != seen) {
      throw new Stale("Somebody else has changed it, or had it read, meanwhile.");
    }
    if (now.state() != NetboxSource.State.RESTING) {
      throw new Stale("It is being read, or was removed.");
    }
    return now;
  }

  private void mustManage(Actor actor) {
    if (!mayManage(actor)) {
      throw new Forbidden("Only administrators of the whole account read a NetBox.");
    }
  }

  private void mustBeValid(String address, String token, boolean tokenNeeded) {
    List<Problem> problems = new ArrayList<>();
    if (!key.isThere()) {
      problems.add(
          new Problem(
              "token",
              "Whoever runs Tidegate has to set TIDEGATE_KEY first: the token is kept encrypted."));
    }
    endpoints
        .problemOfSource(address)
        .ifPresent(sentence -> problems.add(new Problem("address", sentence)));
    if (address.contains("?")) {
      problems.add(new Problem("address", "Leave out what follows the question mark."));
    }
    if (tokenNeeded && token.isEmpty()) {
      problems.add(new Problem("token", "Give a token of NetBox's that may read."));
    } else if (token.length() > LONGEST_TOKEN || !token.matches("[\\x21-\\x7e]*")) {
      problems.add(new Problem("token", "That is no token of NetBox's."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }
}
