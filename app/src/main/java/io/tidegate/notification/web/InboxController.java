package io.tidegate.notification.web;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.notification.Fold;
import io.tidegate.notification.Inbox;
import io.tidegate.notification.Notice;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Bell;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Live;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The inbox of whoever asks, and the bell that rings for it. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class InboxController {
  private static final int ROWS = 25;

  private final Inbox inbox;
  private final Bell bell;
  private final Live live;
  private final Frames frames;
  private final InstantSource clock;

  InboxController(Inbox inbox, Bell bell, Live live, Frames frames, InstantSource clock) {
    this.inbox = inbox;
    this.bell = bell;
    this.live = live;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/inbox")
  Answer list(
      Actor actor,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(required = false) @Nullable String after) {
    boolean all = show.equals("all");
    UUID cursor = after == null ? null : TimeOrderedUuid.parse(after);
    Page<Fold> page = inbox.list(actor, !all, cursor, ROWS);
    return new InboxPage(
        frames.of(actor, "Inbox"),
        page.items(),
        all,
        inbox.unread(actor),
        new Times(frames.look(actor).zone(), clock),
        page.items().isEmpty() ? null : page.items().getFirst().newest().id().toString(),
        cursor == null ? null : at(all ? "all" : ""),
        page.next() == null
            ? null
            : "/inbox?show=%s&after=%s".formatted(all ? "all" : "unread", page.next()));
  }

  /** Rings whenever something came or was read, in whichever window. */
  @GetMapping(path = "/inbox/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(Actor actor) {
    return live.watch(actor, actor.person().value());
  }

  @GetMapping("/inbox/bell")
  Answer bell(Actor actor) {
    return new BellPart(bell.of(actor));
  }

  /** Leads to what a notice is about, and marks it as read on the way. */
  @GetMapping("/inbox/{id:[0-9a-fA-F-]{36}}")
  Answer open(Actor actor, @PathVariable String id) {
    Notice notice = inbox.read(actor, TimeOrderedUuid.parse(id));
    return new SeeOther(notice.href());
  }

  @PostMapping("/inbox/{id:[0-9a-fA-F-]{36}}/read")
  Answer read(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String show) {
    inbox.read(actor, TimeOrderedUuid.parse(id));
    return new SeeOther(at(show));
  }

  @PostMapping("/inbox/{id:[0-9a-fA-F-]{36}}/unread")
  Answer unread(
      Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String show) {
    inbox.unreadAgain(actor, TimeOrderedUuid.parse(id));
    return new SeeOther(at(show));
  }

  @PostMapping("/inbox/read")
  Answer readAll(
      Actor actor, @RequestParam String newest, @RequestParam(defaultValue = "") String show) {
    inbox.readAll(actor, TimeOrderedUuid.parse(newest));
    return new SeeOther(at(show), "All that you saw is marked as read.");
  }

  private static String at(String show) {
    return show.equals("all") ? "/inbox?show=all" : "/inbox";
  }
}
