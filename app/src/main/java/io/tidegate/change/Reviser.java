package io.tidegate.change;

import io.tidegate.audit.Ledger;
import io.tidegate.kernel.Actor;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Cuts revisions, and reopens a scheduled change whose approved revision is no longer the current
 * one.
 */
@Component
class Reviser {
  private final ChangeStore store;
  private final RevisionStore revisions;
  private final RevisionCutter cutter;
  private final Materiality materiality;
  private final Ledger ledger;
  private final InstantSource clock;

  Reviser(
      ChangeStore store,
      RevisionStore revisions,
      RevisionCutter cutter,
      Materiality materiality,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.revisions = revisions;
    this.cutter = cutter;
    this.materiality = materiality;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * The material aspects in which the change differs from its latest revision; all of them when it
   * has none.
   */
  Set<Aspect> departed(Actor actor, Change change) {
    Revision now = cutter.cut(change, actor, clock.instant());
    Set<Aspect> material = materiality.of(change);
    return revisions
        .find(change.id(), change.revision())
        .map(latest -> RevisionCutter.material(now, latest, material))
        .orElse(material);
  }

  /** Cuts a revision of the change as it is, and gives back the change that bears it. */
  Change cut(Actor actor, Change change) {
    Revision revision = cutter.cut(change, actor, clock.instant());
    revisions.insert(change, revision);
    store.update(change, new Alteration(change).revision(revision.number()).build());
    ledger.append(
        actor,
        Mover.deed(change, "revision-cut")
            .with(Map.of("revision", revision.number(), "hash", revision.hash())));
    return store.find(change.id()).orElseThrow();
  }

  static String sentence(Set<Aspect> aspects) {
    return "Edited: "
        + aspects.stream().map(Aspect::title).sorted().collect(Collectors.joining(", "));
  }
}
