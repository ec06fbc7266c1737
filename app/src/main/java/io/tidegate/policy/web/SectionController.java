package io.tidegate.policy.web;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Editors;
import io.tidegate.policy.FormEditor;
import io.tidegate.policy.InputGroup;
import io.tidegate.policy.SectionEditor;
import io.tidegate.policy.Typed;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sections of a draft, each on a page with its form. */
@Controller
@Permitted(roles = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR})
class SectionController {
  private final Drafts drafts;
  private final Editors editors;
  private final DraftPages pages;

  SectionController(Drafts drafts, Editors editors, DraftPages pages) {
    this.drafts = drafts;
    this.editors = editors;
    this.pages = pages;
  }

  @GetMapping("/policy/drafts/{id}/sections/{section}")
  @Permitted(Permitted.To.STAFF)
  Answer show(Actor actor, @PathVariable String id, @PathVariable String section) {
    return pages.section(actor, drafts.get(DraftId.of(id)), form(section));
  }

  @PostMapping("/policy/drafts/{id}/sections/{section}")
  Answer save(
      Actor actor,
      @PathVariable String id,
      @PathVariable String section,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> sent) {
    return save(actor, DraftId.of(id), version, form(section), new Typed(sent));
  }

  /** Leaves the section as it is. */
  @PostMapping("/policy/drafts/{id}/sections/{section}/removal")
  Answer drop(
      Actor actor,
      @PathVariable String id,
      @PathVariable String section,
      @RequestParam long version) {
    DraftId draft = DraftId.of(id);
    drafts.drop(actor, draft, version, section);
    return new SeeOther(
        DraftController.path(draft), editors.get(section).title() + " stays as it is.");
  }

  /** Gives back what the client has of its own. */
  @PostMapping("/policy/drafts/{id}/sections/{section}/withdrawal")
  Answer takeBack(
      Actor actor,
      @PathVariable String id,
      @PathVariable String section,
      @RequestParam long version) {
    DraftId draft = DraftId.of(id);
    drafts.takeBack(actor, draft, version, section);
    return new SeeOther(
        DraftController.path(draft),
        editors.get(section).title() + " goes back to the account’s rules.");
  }

  private <T> Answer save(
      Actor actor, DraftId id, long version, FormEditor<T> editor, Typed typed) {
    T rules = editor.read(typed);
    List<Problem> problems = problems(editor, rules, typed);
    List<InputGroup> groups =
        editor.inputs(rules).stream().map(group -> group.typed(typed)).toList();
    try {
      if (!problems.isEmpty()) {
        throw new Invalid(problems);
      }
      drafts.put(actor, id, version, editor.section(), rules);
      return new SeeOther(DraftController.path(id), editor.title() + " is in the draft.");
    } catch (Invalid invalid) {
      Draft draft = drafts.get(id);
      return Drawn.invalid(
          pages.section(actor, draft, editor, groups, new Problems(invalid.problems()), ""));
    } catch (Stale stale) {
      Draft draft = drafts.get(id);
      return Drawn.stale(
          pages.section(actor, draft, editor, groups, Problems.none(), stale.sentence()));
    }
  }

  /** What could not be read says enough of its field; what was read in its place says nothing. */
  private static <T> List<Problem> problems(FormEditor<T> editor, T rules, Typed typed) {
    List<Problem> problems = new ArrayList<>(typed.problems());
    Set<String> unread = problems.stream().map(Problem::field).collect(Collectors.toSet());
    editor.problems(rules).stream()
        .filter(problem -> !unread.contains(problem.field()))
        .forEach(problems::add);
    return problems;
  }

  private FormEditor<?> form(String section) {
    SectionEditor<?> editor = editors.get(section);
    if (editor instanceof FormEditor<?> form) {
      return form;
    }
    throw new NotFound("“%s” is edited on a page of its own.".formatted(editor.title()));
  }
}
