package io.tidegate.policy.web;

import io.tidegate.kernel.Actor;
import io.tidegate.policy.Comparisons;
import io.tidegate.policy.Draft;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Editors;
import io.tidegate.policy.FormEditor;
import io.tidegate.policy.InputGroup;
import io.tidegate.policy.Obstacle;
import io.tidegate.policy.Policies;
import io.tidegate.policy.Policy;
import io.tidegate.policy.PolicyRights;
import io.tidegate.policy.Publications;
import io.tidegate.policy.SectionEditor;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts together the pages of a draft. */
@Component
class DraftPages {
  private final Drafts drafts;
  private final Publications publications;
  private final Policies policies;
  private final Comparisons comparisons;
  private final Editors editors;
  private final PolicyPages pages;
  private final Frames frames;

  DraftPages(
      Drafts drafts,
      Publications publications,
      Policies policies,
      Comparisons comparisons,
      Editors editors,
      PolicyPages pages,
      Frames frames) {
    this.drafts = drafts;
    this.publications = publications;
    this.policies = policies;
    this.comparisons = comparisons;
    this.editors = editors;
    this.pages = pages;
    this.frames = frames;
  }

  /** The draft's own page, with a form of it as it was sent. */
  DraftPage draft(Actor actor, Draft draft, Sent sent) {
    Times times = pages.times(actor);
    boolean unfinished = draft.state().unfinished();
    return new DraftPage(
        frames.of(actor, draft.title(), PolicyController.POLICY, DraftController.DRAFTS),
        draft,
        pages.whose(draft.client()),
        rows(draft),
        unfinished ? comparisons.between(drafts.holding(draft), drafts.drafted(draft)) : List.of(),
        unfinished ? publications.obstacles(draft) : List.<Obstacle>of(),
        drafts.publishedSince(draft).stream().map(one -> pages.line(actor, one)).toList(),
        unfinished
            ? drafts.overtakenBy(draft).stream().map(one -> pages.line(actor, one)).toList()
            : List.of(),
        publications.verdicts(draft).stream()
            .map(said ->
                new DraftPage.Said(
                    said.approved(), said.by() + ", " + times.moment(said.at()), said.note()))
            .toList(),
        new DraftPage.May(
            PolicyRights.mayWrite(actor, draft.client()),
            PolicyRights.mayReview(actor, draft),
            publications.takesSecondPerson(draft)),
        times,
        sent,
        pages.panels(panel -> panel.of(draft, actor)));
  }

  private List<DraftPage.Row> rows(Draft draft) {
    Set<String> own =
        draft.client() == null
            ? Set.of()
            : policies.ownSections().getOrDefault(draft.client(), Set.of());
    return editors.all().stream()
        .map(editor ->
            new DraftPage.Row(
                editor.section().name(),
                editor.title(),
                editor.explains(),
                standing(draft, editor.section().name(), own)))
        .toList();
  }

  private static DraftPage.Standing standing(Draft draft, String section, Set<String> own) {
    if (draft.takenBack().contains(section)) {
      return DraftPage.Standing.TAKEN_BACK;
    }
    if (draft.written().containsKey(section)) {
      return DraftPage.Standing.CHANGED;
    }
    return own.contains(section) ? DraftPage.Standing.OWN : DraftPage.Standing.AS_IT_IS;
  }

  /** The form of a section, filled with what the draft says. */
  <T> SectionPage section(Actor actor, Draft draft, FormEditor<T> editor) {
    Policy drafted = drafts.drafted(draft);
    List<InputGroup> groups = editor.inputs(drafted.get(editor.section()));
    return section(actor, draft, editor, groups, Problems.none(), "");
  }

  /** The form of a section as it was sent. */
  SectionPage section(
      Actor actor,
      Draft draft,
      SectionEditor<?> editor,
      List<InputGroup> groups,
      Problems problems,
      String refusal) {
    String path = "/policy/drafts/" + draft.id();
    String name = editor.section().name();
    return new SectionPage(
        frames.of(
            actor,
            editor.title(),
            PolicyController.POLICY,
            DraftController.DRAFTS,
            new Crumb(draft.title(), path)),
        draft,
        pages.whose(draft.client()),
        new SectionPage.Section(
            name,
            editor.title(),
            editor.explains(),
            draft.written().containsKey(name),
            drafts.owns(draft, name) && !draft.takenBack().contains(name),
            draft.open() && PolicyRights.mayWrite(actor, draft.client())),
        groups,
        problems,
        refusal);
  }
}
