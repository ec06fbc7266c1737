package io.tidegate.cab.web;

import io.tidegate.cab.ActionFilter;
import io.tidegate.cab.ActionItem;
import io.tidegate.cab.ActionItems;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the board asked somebody to do: the list of it, and its end. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ActionsController {
  private static final int PAGE = 25;
  private static final String MINE = "mine";

  private final ActionItems actionItems;
  private final ActionLines lines;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  ActionsController(
      ActionItems actionItems,
      ActionLines lines,
      Clients clients,
      Frames frames,
      InstantSource clock) {
    this.actionItems = actionItems;
    this.lines = lines;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/cab/actions")
  Answer list(
      Actor actor,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String whose,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(required = false) @Nullable String after) {
    boolean mine = whose.equals(MINE);
    ActionFilter filter =
        new ActionFilter(
            which(state),
            mine ? actor.person() : null,
            client.isEmpty() ? null : ClientId.of(client));
    Page<ActionItem> page =
        actionItems.list(actor, filter, after == null ? null : TimeOrderedUuid.parse(after), PAGE);
    String here = here(filter, mine);
    return new ActionsPage(
        frames.of(actor, "Action items", new Crumb("CAB", "/cab")),
        Stream.of(ActionFilter.Which.values())
            .map(one -> Option.of(slug(one), one.title()))
            .toList(),
        slug(filter.which()),
        mine,
        clients.all().stream().map(one -> Option.of(one.id().toString(), one.name())).toList(),
        client,
        lines.of(actor, page.items(), new Times(frames.look(actor).zone(), clock)),
        here,
        after == null,
        page.next() == null ? null : here + "&after=" + page.next());
  }

  private static String here(ActionFilter filter, boolean mine) {
    return "/cab/actions?state="
        + slug(filter.which())
        + (mine ? "&whose=" + MINE : "")
        + (filter.client() == null ? "" : "&client=" + filter.client());
  }

  /** What is not known reads as what is open. */
  private static ActionFilter.Which which(String state) {
    return Stream.of(ActionFilter.Which.values())
        .filter(one -> slug(one).equals(state))
        .findFirst()
        .orElse(ActionFilter.Which.OPEN);
  }

  private static String slug(ActionFilter.Which which) {
    return which.name().toLowerCase(Locale.ROOT);
  }

  @PostMapping("/cab/actions/{action}/completion")
  Answer finish(
      Actor actor,
      @PathVariable String action,
      @RequestParam(name = "reason", defaultValue = "") String how,
      @RequestParam(defaultValue = "/cab") String back) {
    actionItems.finish(actor, TimeOrderedUuid.parse(action), how);
    return back(back);
  }

  @PostMapping("/cab/actions/{action}/cancellation")
  Answer cancel(
      Actor actor,
      @PathVariable String action,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "/cab") String back) {
    actionItems.cancel(actor, TimeOrderedUuid.parse(action), reason);
    return back(back);
  }

  /** To a page of this room alone. */
  private static Answer back(String path) {
    boolean ours =
        List.of("/cab(/[0-9a-f-]{36})?", "/cab/actions\\?state=[a-z]+(&(whose|client)=[0-9a-z-]+)*")
            .stream()
            .anyMatch(path::matches);
    return new SeeOther(ours ? path : "/cab");
  }
}
