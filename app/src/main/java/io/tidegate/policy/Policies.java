package io.tidegate.policy;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of this room to the rules that hold. Versions are never changed: a new one is laid on
 * top, and holds at once or from a later moment. An account that never adopted anything lives by
 * the ITIL 4 preset as version 1. New rules are written by {@link Drafts}.
 *
 * <p>Versions stand in the order in which they begin to hold, then of their numbers. The version
 * that holds is the last of those that have begun; to read the rules as they were in a version is
 * to read what stood up to its place. What begins later never comes before it, so a change that
 * keeps a version's number keeps its rules.
 */
@Service
public class Policies {
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  private final PolicyStore store;
  private final Sections sections;
  private final Adoptions adoptions;
  private final InstantSource clock;

  Policies(PolicyStore store, Sections sections, Adoptions adoptions, InstantSource clock) {
    this.store = store;
    this.sections = sections;
    this.adoptions = adoptions;
    this.clock = clock;
  }

  /** The rules in force for the client; its version is one that the client's people see too. */
  @Transactional(readOnly = true)
  public Policy current(ClientId client) {
    return at(clock.instant(), client);
  }

  /** The rules in force for the account itself, whatever its clients have of their own. */
  @Transactional(readOnly = true)
  public Policy ofAccount() {
    return at(clock.instant(), null);
  }

  /** The rules that hold at a moment, for a client or without one for the account itself. */
  @Transactional(readOnly = true)
  public Policy at(Instant moment, @Nullable ClientId client) {
    return read(Math.max(1, store.holding(moment, client)), client);
  }

  /** The rules as they were in a version; throws {@link NotFound} when there is no such version. */
  @Transactional(readOnly = true)
  public Policy asOf(int version, @Nullable ClientId client) {
    Policy policy = read(version, client);
    if (version != 1 && policy.sections().isEmpty() && !store.exists(version)) {
      throw new NotFound("There is no version " + version + " of the policy.");
    }
    return policy;
  }

  /** The rules that something lives by which remembers this version; with 0 those of now. */
  @Transactional(readOnly = true)
  public Policy livedBy(int version, ClientId client) {
    return version > 0 ? asOf(version, client) : current(client);
  }

  /**
   * The same as {@link #current}, with a promise: this version is stored and will read the same for
   * good. For whoever remembers its number, as a change does when it is submitted.
   */
  @Transactional
  public Policy pin(Actor actor, ClientId client) {
    adoptions.found(actor);
    store.share();
    return current(client);
  }

  /**
   * Lays a new version on top that holds at once, and gives back its number. Throws {@link
   * Forbidden} where the rules ask for a second person: there it takes a draft.
   *
   * @param client the client for whom alone the rules hold; null for the whole account
   * @param reason why; stored with it
   */
  @Transactional
  public <T> int adopt(
      Actor actor, @Nullable ClientId client, Section<T> section, T rules, String reason) {
    adoptions.found(actor);
    if (takesSecondPerson(client)) {
      throw new Forbidden(
          "Rules are published with a second person here: write a draft of the policy.");
    }
    Map<String, String> written = Map.of(section.name(), sections.write(section, rules));
    return adoptions.append(actor, new Adoptions.Fresh(client, written, reason, null));
  }

  /** Whether new rules take a second person now, and so a draft. */
  @Transactional(readOnly = true)
  public boolean takesSecondPerson(@Nullable ClientId client) {
    return at(clock.instant(), client).get(PublishingRules.SECTION).secondPerson();
  }

  /** All versions, newest first. */
  @Transactional(readOnly = true)
  public List<PolicyVersion> versions() {
    return store.versions(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /**
   * The versions of a page, newest first.
   *
   * @param before the number before which they were adopted; null for the newest
   */
  @Transactional(readOnly = true)
  public Page<PolicyVersion> history(@Nullable Integer before, int size) {
    List<PolicyVersion> rows =
        store.versions(before == null ? Integer.MAX_VALUE : before, size + 1);
    return Page.of(rows, size, version -> Integer.toString(version.number()));
  }

  /** One version; throws {@link NotFound} when there is none of this number. */
  @Transactional(readOnly = true)
  public PolicyVersion version(int number) {
    return store
        .version(number)
        .orElseThrow(() -> new NotFound("There is no version " + number + " of the policy."));
  }

  /** The rules that the version was laid on top of, for whom it is. */
  @Transactional(readOnly = true)
  public Policy before(PolicyVersion version) {
    return new Policy(
        version.number(), sections.readAll(store.before(version.number(), version.client())));
  }

  /** Versions of the account and of all its clients that are yet to hold, the soonest first. */
  @Transactional(readOnly = true)
  public List<PolicyVersion> toCome() {
    return store.toCome(clock.instant());
  }

  /** Which sections each client has of its own now; a client without any is not in it. */
  @Transactional(readOnly = true)
  public Map<ClientId, Set<String>> ownSections() {
    return store.ownSections(clock.instant());
  }

  /** The rules with which the preset begins. */
  public Policy preset(Preset preset) {
    return new Policy(0, sections.readAll(sections.preset(preset)));
  }

  /** What holds now, a version by its number, or a preset by its name. */
  @Transactional(readOnly = true)
  public Policy named(String name, @Nullable ClientId client) {
    if (name.equals("now")) {
      return at(clock.instant(), client);
    }
    if (NUMBER.matcher(name).matches()) {
      return asOf(Integer.parseInt(name), client);
    }
    return Preset.of(name)
        .map(this::preset)
        .orElseThrow(() -> new NotFound("There is no version and no preset “" + name + "”."));
  }

  private Policy read(int version, @Nullable ClientId client) {
    return new Policy(version, sections.readAll(store.effective(version, client)));
  }
}
