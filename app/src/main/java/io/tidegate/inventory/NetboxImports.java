package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.ClientDetails;
import io.tidegate.directory.Clients;
import io.tidegate.files.Files;
import io.tidegate.files.StoredFile;
import io.tidegate.inventory.NetboxPlan.Taken;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for an inventory kept in NetBox: take its dump, look at what would happen, run it.
 * Running it again changes nothing; a later dump brings what is new, and ends dependencies that are
 * gone.
 */
@Service
public class NetboxImports {
  private static final int UNJUDGED = 3;
  private static final String FROM = "Import from NetBox";
  private static final long LARGEST_READ = 200L * 1024 * 1024;
  private static final String GONE = "It is no longer in NetBox.";

  private final NetboxPlanner planner;
  private final ItemImports imports;
  private final Items items;
  private final Dependencies dependencies;
  private final Clients clients;
  private final Accounts accounts;
  private final Files files;
  private final Ledger ledger;

  NetboxImports(
      NetboxPlanner planner,
      ItemImports imports,
      Items items,
      Dependencies dependencies,
      Clients clients,
      Accounts accounts,
      Files files,
      Ledger ledger) {
    this.planner = planner;
    this.imports = imports;
    this.items = items;
    this.dependencies = dependencies;
    this.clients = clients;
    this.accounts = accounts;
    this.files = files;
    this.ledger = ledger;
  }

  /**
   * Stores the dump; nothing is imported yet. Throws {@link Invalid} for the field {@code file}
   * when it is none, {@link Forbidden} when the actor may not import.
   */
  @Transactional
  public FileId start(Actor actor, String fileName, InputStream content) throws IOException {
    requireImporter(actor);
    return taken(actor, files.store(actor, null, fileName, content));
  }

  /** The same for what was read over NetBox's REST API, which may be larger. */
  @Transactional
  public FileId startRead(Actor actor, String fileName, InputStream content) throws IOException {
    requireImporter(actor);
    return taken(actor, files.store(actor, null, fileName, content, LARGEST_READ));
  }

  private FileId taken(Actor actor, StoredFile file) {
    findings(file.id());
    ledger.append(
        actor,
        Deed.of("inventory", file.id().value(), null, "netbox-dump-taken")
            .with(Map.of("file", file.name(), "sha256", file.sha256())));
    return file.id();
  }

  /** What it would do if this actor ran it now. */
  @Transactional(readOnly = true)
  public NetboxOutcome preview(Actor actor, FileId file) {
    requireImporter(actor);
    return NetboxOutcome.of(plan(actor, file));
  }

  /** Takes everything in, in one transaction, and says what it did. */
  @Transactional
  public NetboxOutcome run(Actor actor, FileId file) {
    requireImporter(actor);
    NetboxPlan plan = plan(actor, file);
    ZoneId zone = accounts.get(actor.account()).zone();
    plan.clients().forEach(name -> clients.add(actor, new ClientDetails(name, "", zone)));
    Map<String, ClientId> owners = new HashMap<>();
    clients.all().forEach(client -> owners.put(client.name(), client.id()));
    Map<String, ItemId> taken = new HashMap<>();
    plan.items().forEach((key, item) -> taken.put(key, take(actor, item, owners)));
    plan.ended().forEach(each -> dependencies.end(actor, each.id(), GONE));
    plan.added().forEach(link -> add(actor, link, taken));
    NetboxOutcome outcome = NetboxOutcome.of(plan);
    ledger.append(
        actor,
        Deed.of("inventory", file.value(), null, "netbox-imported")
            .with(
                Map.of(
                    "clients", outcome.clients().size(),
                    "items", outcome.newItems(),
                    "changed", outcome.changedItems(),
                    "dependencies", outcome.newDependencies(),
                    "ended", outcome.endedDependencies(),
                    "skipped", outcome.skipped().size())));
    return outcome;
  }

  private ItemId take(Actor actor, Taken item, Map<String, ClientId> owners) {
    return switch (item) {
      case Taken.Same same -> same.id();
      case Taken.Changed changed -> {
        items.edit(
            actor,
            changed.before().id(),
            changed.before().version(),
            changed.after(),
            RecordCause.IMPORTED,
            FROM);
        yield changed.before().id();
      }
      case Taken.Fresh fresh -> {
        ClientId owner = owners.get(fresh.client());
        if (owner == null) {
          throw new IllegalStateException("No client " + fresh.client());
        }
        ItemFacts facts =
            new ItemFacts(
                owner,
                fresh.name(),
                fresh.kind(),
                UNJUDGED,
                0,
                null,
                Environment.PRODUCTION,
                fresh.key(),
                fresh.state(),
                fresh.attributes());
        yield items.add(actor, facts, RecordCause.IMPORTED, FROM);
      }
    };
  }

  private void add(Actor actor, NetboxFindings.Link link, Map<String, ItemId> taken) {
    ItemId source = taken.get(link.source());
    ItemId target = taken.get(link.target());
    if (source != null && target != null) {
      dependencies.add(
          actor, new NewDependency(source, link.type(), target, link.note(), link.key()));
    }
  }

  private NetboxPlan plan(Actor actor, FileId file) {
    return planner.plan(actor, findings(file), imports.mayCreateClients(actor));
  }

  private NetboxFindings findings(FileId file) {
    try (InputStream content = files.open(file)) {
      return NetboxReader.read(NetboxDump.read(content.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireImporter(Actor actor) {
    if (!imports.mayImport(actor)) {
      throw new Forbidden(
          "Only implementers, change managers, service owners and administrators import items.");
    }
  }
}
