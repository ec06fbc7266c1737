package io.tidegate.policy.web;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.NewDraft;
import io.tidegate.policy.PolicyRights;
import io.tidegate.policy.Preset;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafts: the list, the form that begins one, a draft and what it is called. */
@Controller
@Permitted(Permitted.To.STAFF)
class DraftController {
  static final Crumb DRAFTS = new Crumb("Drafts", "/policy/drafts");

  private static final int PAGE = 50;
  private static final String DESCRIBE = "describe";

  private final Drafts drafts;
  private final DraftPages pages;
  private final PolicyPages words;
  private final Frames frames;

  DraftController(Drafts drafts, DraftPages pages, PolicyPages words, Frames frames) {
    this.drafts = drafts;
    this.pages = pages;
    this.words = words;
    this.frames = frames;
  }

  @GetMapping("/policy/drafts")
  Answer list(Actor actor, @RequestParam(defaultValue = "") String before) {
    Page<Draft> page = drafts.list(false, before.isEmpty() ? null : before, PAGE);
    return new DraftsPage(
        frames.of(actor, "Drafts", PolicyController.POLICY),
        page.items().stream().map(draft -> words.line(actor, draft)).toList(),
        PolicyRights.mayWriteSomething(actor),
        page.next() == null ? null : "/policy/drafts?before=" + page.next());
  }

  @GetMapping("/policy/drafts/new")
  @Permitted(roles = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR})
  Answer blank(
      Actor actor,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") String preset) {
    return form(actor, client, preset, Sent.NOTHING);
  }

  @PostMapping("/policy/drafts")
  @Permitted(roles = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR})
  Answer open(
      Actor actor,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") String preset,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String reason) {
    try {
      Draft draft =
          drafts.open(
              actor,
              new NewDraft(
                  PolicyPages.client(client), title, reason, Preset.of(preset).orElse(null)));
      return new SeeOther(path(draft.id()));
    } catch (Invalid invalid) {
      Map<String, String> typed = Map.of("title", title, "reason", reason);
      return Drawn.invalid(form(actor, client, preset, Sent.invalid(typed, invalid)));
    }
  }

  @GetMapping("/policy/drafts/{id}")
  Answer show(Actor actor, @PathVariable String id) {
    return pages.draft(actor, drafts.get(DraftId.of(id)), Sent.NOTHING);
  }

  @PostMapping("/policy/drafts/{id}")
  @Permitted(roles = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR})
  Answer describe(
      Actor actor,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam Map<String, String> sent) {
    DraftId draft = DraftId.of(id);
    String from = sent.getOrDefault("describe-holdsFrom", "");
    try {
      Instant holdsFrom = moment(actor, from);
      drafts.describe(
          actor,
          draft,
          version,
          sent.getOrDefault("describe-title", ""),
          sent.getOrDefault("describe-reason", ""),
          holdsFrom);
      return new SeeOther(path(draft), "Saved.");
    } catch (Invalid invalid) {
      return Drawn.invalid(
          pages.draft(actor, drafts.get(draft), Sent.invalid(DESCRIBE, sent, invalid)));
    } catch (Stale stale) {
      return Drawn.stale(
          pages.draft(actor, drafts.get(draft), Sent.refused(DESCRIBE, sent, stale.sentence())));
    }
  }

  @PostMapping("/policy/drafts/{id}/disposal")
  @Permitted(roles = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR})
  Answer discard(Actor actor, @PathVariable String id, @RequestParam long version) {
    DraftId draft = DraftId.of(id);
    drafts.discard(actor, draft, version);
    return new SeeOther("/policy/drafts", "The draft is discarded.");
  }

  @PostMapping("/policy/drafts/{id}/base")
  @Permitted(roles = {Role.CHANGE_MANAGER, Role.ADMINISTRATOR})
  Answer rebase(Actor actor, @PathVariable String id, @RequestParam long version) {
    DraftId draft = DraftId.of(id);
    drafts.rebase(actor, draft, version);
    return new SeeOther(path(draft), "The draft stands on what holds now.");
  }

  static String path(DraftId draft) {
    return "/policy/drafts/" + draft;
  }

  private @Nullable Instant moment(Actor actor, String typed) {
    return typed.isBlank()
        ? null
        : words
            .times(actor)
            .read(typed)
            .orElseThrow(() -> new Invalid("holdsFrom", "Give a day and a time, or nothing."));
  }

  private NewDraftPage form(Actor actor, String client, String preset, Sent sent) {
    List<Option> presets =
        Arrays.stream(Preset.values())
            .map(one -> Option.of(one.slug(), one.title(), one.gist()))
            .toList();
    return new NewDraftPage(
        frames.of(actor, "Write a draft", PolicyController.POLICY, DRAFTS),
        sent,
        client,
        preset,
        PolicyRights.mayWrite(actor, null),
        words.clientOptions(),
        presets);
  }
}
