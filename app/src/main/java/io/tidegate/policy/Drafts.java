package io.tidegate.policy;

import io.tidegate.database.Tenancy;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of this room to rules that are being written. A draft is on top of what holds and sets
 * whole sections; what it does not set stays as it is. How it becomes a version is the matter of
 * {@link Publications}.
 *
 * <p>Every edit names the version of the draft that its writer saw; any other throws {@link Stale}.
 */
@Service
public class Drafts {
  private static final String NOTHING_OF_ITS_OWN = "The client has no rules of its own there.";

  private final DraftDesk desk;
  private final DraftStore store;
  private final PolicyStore versions;
  private final Policies policies;
  private final Adoptions adoptions;
  private final Sections sections;
  private final Editors editors;
  private final Clients clients;
  private final InstantSource clock;

  Drafts(
      DraftDesk desk,
      DraftStore store,
      PolicyStore versions,
      Policies policies,
      Adoptions adoptions,
      Sections sections,
      Editors editors,
      Clients clients,
      InstantSource clock) {
    this.desk = desk;
    this.store = store;
    this.versions = versions;
    this.policies = policies;
    this.adoptions = adoptions;
    this.sections = sections;
    this.editors = editors;
    this.clients = clients;
    this.clock = clock;
  }

  /** Begins one. Throws {@link Invalid} with every problem at its field. */
  @Transactional
  public Draft open(Actor actor, NewDraft wanted) {
    PolicyRights.mustWrite(actor, wanted.client());
    if (wanted.client() == null && Tenancy.required().client() != null) {
      throw new Forbidden("Whoever has one client in sight writes rules for that client alone.");
    }
    desk.check(wanted.title(), wanted.reason(), null);
    ClientId client = wanted.client() == null ? null : clients.get(wanted.client()).id();
    adoptions.found(actor);
    Instant now = clock.instant();
    Draft.Touch touch = new Draft.Touch(actor.name(), now);
    Draft draft =
        new Draft(
            DraftId.next(),
            client,
            wanted.title().strip(),
            wanted.reason().strip(),
            DraftState.OPEN,
            versions.newest(client),
            null,
            begun(wanted.preset(), policies.at(now, client)),
            Set.of(actor.person()),
            null,
            null,
            1,
            touch,
            touch);
    store.insert(actor, draft);
    desk.enter(actor, draft, "draft-opened", Map.of("title", draft.title()));
    return desk.get(draft.id());
  }

  /** The draft; throws {@link io.tidegate.kernel.NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public Draft get(DraftId id) {
    return desk.get(id);
  }

  /** The one that a version was published from; the first version, of a preset, has none. */
  @Transactional(readOnly = true)
  public Optional<Draft> published(int version) {
    return store.published(version);
  }

  /** Drafts, newest first; all of them, or those of which something may still become. */
  @Transactional(readOnly = true)
  public Page<Draft> list(boolean unfinished, @Nullable String cursor, int size) {
    List<Draft> rows =
        store.list(unfinished, cursor == null ? null : TimeOrderedUuid.parse(cursor), size + 1);
    return Page.of(rows, size, draft -> draft.id().toString());
  }

  /** What it is called, why it is wanted, and from when it is to hold; null for at once. */
  @Transactional
  public Draft describe(
      Actor actor,
      DraftId id,
      long seen,
      String title,
      String reason,
      @Nullable Instant holdsFrom) {
    Draft draft = desk.mustEdit(actor, id, seen);
    desk.check(title, reason, holdsFrom);
    return desk.write(
        actor,
        draft,
        new Redraft(draft).about(title.strip(), reason.strip(), holdsFrom),
        "draft-described",
        Map.of("title", title.strip()));
  }

  /**
   * Writes the rules of a section. Rules that already hold are no change, and leave the draft
   * without the section. Throws {@link Invalid} with everything that is wrong with them.
   */
  @Transactional
  public <T> Draft put(Actor actor, DraftId id, long seen, Section<T> section, T rules) {
    return take(actor, id, seen, new PolicyFile.Content(Map.of(section.name(), rules), Set.of()));
  }

  /** The same of all that a file says, of which what is not right at once changes nothing. */
  @Transactional
  public Draft take(Actor actor, DraftId id, long seen, PolicyFile.Content content) {
    Draft draft = desk.mustEdit(actor, id, seen);
    List<Problem> problems = new ArrayList<>();
    content.rules().forEach((name, said) -> problems.addAll(editors.problems(name, said)));
    content.takenBack().stream()
        .filter(name -> !owns(draft, name))
        .map(name -> new Problem(name, NOTHING_OF_ITS_OWN))
        .forEach(problems::add);
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    NavigableMap<String, String> written = new TreeMap<>(draft.written());
    Policy holding = holding(draft);
    content.takenBack().forEach(name -> written.put(name, Sections.TAKEN_BACK));
    content
        .rules()
        .forEach((name, said) -> {
          if (said.equals(sections.rules(name, holding))) {
            written.remove(name);
          } else {
            written.put(name, sections.written(name, said));
          }
        });
    Set<String> touched = new TreeSet<>(content.rules().keySet());
    touched.addAll(content.takenBack());
    return edited(actor, draft, written, touched);
  }

  /** Leaves the section as it is. */
  @Transactional
  public Draft drop(Actor actor, DraftId id, long seen, String section) {
    Draft draft = desk.mustEdit(actor, id, seen);
    NavigableMap<String, String> written = new TreeMap<>(draft.written());
    written.remove(section);
    return edited(actor, draft, written, Set.of(section));
  }

  /** Gives back what the client has of its own in the section, for the account's rules. */
  @Transactional
  public Draft takeBack(Actor actor, DraftId id, long seen, String section) {
    return take(actor, id, seen, new PolicyFile.Content(Map.of(), Set.of(section)));
  }

  /** Whether the draft's client has rules of its own in the section now. */
  @Transactional(readOnly = true)
  public boolean owns(Draft draft, String section) {
    return draft.client() != null
        && policies.ownSections().getOrDefault(draft.client(), Set.of()).contains(section);
  }

  /** The rules that would hold in its place, when it begins to hold: without it. */
  @Transactional(readOnly = true)
  public Policy holding(Draft draft) {
    return policies.at(moment(draft), draft.client());
  }

  /** The rules that would hold once it is published. */
  @Transactional(readOnly = true)
  public Policy drafted(Draft draft) {
    Policy holding = holding(draft);
    Map<String, Object> rules = new HashMap<>(holding.sections());
    Set<String> takenBack = draft.takenBack();
    if (!takenBack.isEmpty()) {
      Policy account = policies.at(moment(draft), null);
      takenBack.forEach(name -> rules.put(name, sections.rules(name, account)));
    }
    draft
        .written()
        .forEach((name, written) -> {
          if (!takenBack.contains(name)) {
            sections.read(name, written).ifPresent(read -> rules.put(name, read));
          }
        });
    return new Policy(holding.version(), rules);
  }

  /** What was published since its writers last looked: of the account, or of its client. */
  @Transactional(readOnly = true)
  public List<PolicyVersion> publishedSince(Draft draft) {
    return draft.state().unfinished() ? versions.since(draft.base(), draft.client()) : List.of();
  }

  /** What will begin to hold after the draft does, and set its sections otherwise then. */
  @Transactional(readOnly = true)
  public List<PolicyVersion> overtakenBy(Draft draft) {
    return versions.toCome(moment(draft)).stream()
        .filter(version -> Objects.equals(version.client(), draft.client()))
        .filter(version -> version.sections().stream().anyMatch(draft.written()::containsKey))
        .toList();
  }

  /**
   * Puts it on top of what was published meanwhile, by somebody who has seen that: what it sets, it
   * sets still.
   */
  @Transactional
  public Draft rebase(Actor actor, DraftId id, long seen) {
    Draft draft = desk.mustEdit(actor, id, seen);
    int newest = versions.newest(draft.client());
    return desk.write(
        actor,
        draft,
        new Redraft(draft).on(newest),
        "draft-rebased",
        Map.of("from", draft.base(), "onto", newest));
  }

  /** Gives it up. It stays to be read. */
  @Transactional
  public Draft discard(Actor actor, DraftId id, long seen) {
    Draft draft = desk.mustEdit(actor, id, seen);
    return desk.write(
        actor, draft, new Redraft(draft).in(DraftState.DISCARDED), "draft-discarded", Map.of());
  }

  private Draft edited(
      Actor actor, Draft draft, NavigableMap<String, String> written, Set<String> touched) {
    if (written.equals(draft.written())) {
      return draft;
    }
    return desk.write(
        actor,
        draft,
        new Redraft(draft).setting(written),
        "draft-edited",
        Map.of("sections", touched.stream().sorted().toList()));
  }

  private NavigableMap<String, String> begun(@Nullable Preset preset, Policy holding) {
    NavigableMap<String, String> written = new TreeMap<>();
    if (preset != null) {
      policies
          .preset(preset)
          .sections()
          .forEach((name, rules) -> {
            if (!rules.equals(sections.rules(name, holding))) {
              written.put(name, sections.written(name, rules));
            }
          });
    }
    return written;
  }

  private Instant moment(Draft draft) {
    Instant now = clock.instant();
    Instant from = draft.holdsFrom();
    return from != null && from.isAfter(now) ? from : now;
  }
}
