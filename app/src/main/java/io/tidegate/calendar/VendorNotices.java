package io.tidegate.calendar;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.ClientLocks;
import io.tidegate.database.Tenancy;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes vendors' maintenance notices (MAINTNOTE, iCalendar): new, moved, called off, completed.
 * Each is kept as it came; an older one never overwrites what a newer one said.
 */
@Service
public class VendorNotices {
  private static final String ROOM = "calendar";
  private static final Role[] KEEPERS = {
    Role.CHANGE_MANAGER, Role.IMPLEMENTER, Role.SERVICE_OWNER, Role.ADMINISTRATOR
  };

  private final VendorStore store;
  private final VendorJobStore jobs;
  private final VendorObjects objects;
  private final Items items;
  private final ClientLocks locks;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  VendorNotices(
      VendorStore store,
      VendorJobStore jobs,
      VendorObjects objects,
      Items items,
      ClientLocks locks,
      Ledger ledger,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.jobs = jobs;
    this.objects = objects;
    this.items = items;
    this.locks = locks;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /** What came of one event of a notice. */
  public enum Outcome {
    NEW("is new"),
    CHANGED("is brought up to date"),
    AGAIN("came before; nothing changes"),
    LATE("is older than what is known; it is kept and changes nothing");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** As people read it, behind the maintenance. */
    public String words() {
      return words;
    }
  }

  /** What came of one event of a notice, and what is known now. */
  public record Received(VendorJob job, Outcome outcome) {}

  /** Whether the actor may bring notices in, and say what they mean. */
  public boolean mayReceive(Actor actor) {
    return actor.confinedTo() == null
        && Tenancy.covers(actor)
        && Arrays.stream(KEEPERS).anyMatch(actor::holdsSomewhere);
  }

  /**
   * Takes what an iCalendar file says, all of it or nothing. Throws {@link Invalid} with every
   * problem, each naming its field, and {@link Forbidden}.
   */
  @Transactional
  public List<Received> receive(Actor actor, String text) {
    requireKeeper(actor);
    List<VendorNotice> notices = NoticeReader.read(text);
    notices.stream()
        .map(VendorNotice::provider)
        .map(VendorStore::key)
        .distinct()
        .sorted()
        .forEach(provider -> store.lock(actor.account(), provider));
    List<Received> received = new ArrayList<>();
    for (VendorNotice notice : notices) {
      boolean alone = notices.stream().filter(other -> isOfOne(other, notice)).count() == 1;
      received.add(receive(actor, notice, alone));
    }
    return received;
  }

  private static boolean isOfOne(VendorNotice one, VendorNotice other) {
    return VendorStore.key(one.provider()).equals(VendorStore.key(other.provider()))
        && one.account().equals(other.account())
        && one.maintenance().equals(other.maintenance());
  }

  private Received receive(Actor actor, VendorNotice notice, boolean alone) {
    Instant now = clock.instant();
    VendorOrder.Known known = VendorOrder.meant(notice, store.known(notice), alone).orElse(null);
    if (known == null) {
      VendorJobId id = VendorJobId.next();
      store.insert(actor.account(), id, notice, now);
      return apply(actor, id, notice, Outcome.NEW, now);
    }
    if (store.received(known.id(), notice)) {
      return new Received(require(known.id()), Outcome.AGAIN);
    }
    if (VendorOrder.late(notice, known)) {
      store.keep(actor, known.id(), notice, false, now);
      tell(actor, known.id(), "vendor-notice-late", notice);
      return new Received(require(known.id()), Outcome.LATE);
    }
    store.update(known, notice, now);
    return apply(actor, known.id(), notice, Outcome.CHANGED, now);
  }

  private Received apply(
      Actor actor, VendorJobId id, VendorNotice notice, Outcome outcome, Instant now) {
    store.keep(actor, id, notice, true, now);
    objects.name(actor, id, notice, now);
    tell(actor, id, outcome == Outcome.NEW ? "vendor-work-added" : "vendor-work-changed", notice);
    return new Received(changed(actor, id, now), outcome);
  }

  /**
   * Says what a vendor's name for a thing means, here and wherever that vendor uses it from now on.
   *
   * @param item null when it is none of the account's
   */
  @Transactional
  public void match(Actor actor, VendorJobId id, String object, @Nullable ItemId item) {
    VendorJob job = require(id);
    requireKeeper(actor);
    Item meant = item == null ? null : items.get(item);
    if (meant != null && !items.mayMaintain(actor, meant.client())) {
      throw new Forbidden("Only those who keep a client's inventory say what is theirs.");
    }
    if (meant != null && meant.isRetired()) {
      throw new Invalid("item", "That item is retired. Choose one that is in use.");
    }
    store.lock(actor.account(), job.provider());
    Instant now = clock.instant();
    for (VendorJobId touched : objects.say(actor, job, object, meant, now)) {
      changed(actor, touched, now);
    }
    ledger.append(
        actor,
        Deed.of(ROOM, id.value(), meant == null ? null : meant.client(), "vendor-object-matched")
            .with(
                Map.of(
                    "provider",
                    job.provider(),
                    "object",
                    object,
                    "item",
                    meant == null ? "" : meant.id().toString())));
  }

  /** What the newest notice names, the unknown first. */
  @Transactional(readOnly = true)
  public List<NamedObject> objects(VendorJobId id) {
    return objects.of(require(id));
  }

  /** The notices as they came, the last first; none for a client's people. */
  @Transactional(readOnly = true)
  public List<KeptNotice> notices(VendorJobId id) {
    return store.notices(id);
  }

  /**
   * So that no change slips into Scheduled beside it, and those that meet it or did are looked at.
   */
  private VendorJob changed(Actor actor, VendorJobId id, Instant now) {
    VendorJob job = require(id);
    locks.take(actor.account(), job.clients());
    Set<ItemId> items = jobs.ever(id);
    if (!items.isEmpty()) {
      events.publishEvent(new DependenciesMoved(actor.account(), List.copyOf(items), now));
    }
    return job;
  }

  private VendorJob require(VendorJobId id) {
    return jobs.find(id).orElseThrow(() -> new NotFound("There is no such work of a vendor."));
  }

  private void requireKeeper(Actor actor) {
    if (!mayReceive(actor)) {
      throw new Forbidden(
          "Only those who keep the inventory of the whole account bring in vendors' notices.");
    }
  }

  private void tell(Actor actor, VendorJobId id, String deed, VendorNotice notice) {
    VendorStatus status = notice.status();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("provider", notice.provider());
    facts.put("maintenance", notice.maintenance());
    facts.put("status", status == null ? "NO-CHANGE" : status.written());
    facts.put("start", notice.window().start().toString());
    facts.put("end", notice.window().end().toString());
    facts.put("sequence", notice.sequence());
    facts.put("objects", notice.objects().stream().map(VendorNotice.Named::object).toList());
    ledger.append(actor, Deed.of(ROOM, id.value(), null, deed).with(facts));
  }
}
