package io.tidegate.policy.api;

import io.tidegate.api.EntityTag;
import io.tidegate.policy.Clause;
import io.tidegate.policy.Comparisons;
import io.tidegate.policy.Draft;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Editors;
import io.tidegate.policy.Policy;
import io.tidegate.policy.PolicyFile;
import io.tidegate.policy.Publications;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells policies and drafts as resources. */
@Component
class PolicyTeller {
  private final Editors editors;
  private final PolicyFile files;
  private final Drafts drafts;
  private final Publications publications;
  private final Comparisons comparisons;

  PolicyTeller(
      Editors editors,
      PolicyFile files,
      Drafts drafts,
      Publications publications,
      Comparisons comparisons) {
    this.editors = editors;
    this.files = files;
    this.drafts = drafts;
    this.publications = publications;
    this.comparisons = comparisons;
  }

  /** All sections, with those that are the client's own. */
  List<SectionResource> sections(Policy policy, Set<String> own) {
    return files.names().stream()
        .map(name ->
            new SectionResource(
                name,
                editors.title(name),
                own.contains(name),
                editors.words(name, policy).stream().map(Clause::sentence).toList(),
                files.plain(name, policy)))
        .toList();
  }

  /** The draft with its tag. */
  ResponseEntity<DraftResource> told(ResponseEntity.BodyBuilder answer, Draft draft) {
    DraftResource said = resource(draft);
    return answer.eTag(EntityTag.of(draft.version(), said).header()).body(said);
  }

  private DraftResource resource(Draft draft) {
    boolean unfinished = draft.state().unfinished();
    return new DraftResource(
        draft.id().value(),
        draft.client() == null ? null : draft.client().value(),
        draft.title(),
        draft.reason(),
        draft.state(),
        draft.base(),
        draft.holdsFrom(),
        List.copyOf(draft.sections()),
        draft.takenBack().stream().sorted().toList(),
        draft.approval() == null ? null : draft.approval().name(),
        draft.publishedAs(),
        unfinished ? DraftResource.ObstacleResource.of(publications.obstacles(draft)) : List.of(),
        unfinished
            ? DifferenceResource.of(
                comparisons.between(drafts.holding(draft), drafts.drafted(draft)))
            : List.of());
  }
}
