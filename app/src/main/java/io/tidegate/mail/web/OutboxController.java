package io.tidegate.mail.web;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.mail.Mail;
import io.tidegate.mail.MailState;
import io.tidegate.mail.StoredMail;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was mailed to whom, and what became of it. */
@Controller
@Permitted(roles = Role.ADMINISTRATOR)
class OutboxController {
  private static final int ROWS = 50;

  /** A mail brings its own styles and may do nothing else, wherever it is shown. */
  private static final String MAIL_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none';"
          + " form-action 'none'; sandbox";

  private final Mail mail;
  private final Frames frames;
  private final InstantSource clock;

  OutboxController(Mail mail, Frames frames, InstantSource clock) {
    this.mail = mail;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/outbox")
  Answer list(
      Actor actor,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) @Nullable String after) {
    MailState wanted = known(state);
    String cursor = after == null ? null : TimeOrderedUuid.parse(after).toString();
    Page<StoredMail> page = mail.list(actor, wanted, cursor, ROWS);
    String filter = wanted == null ? "" : wanted.name();
    return new OutboxPage(
        frames.of(actor, "Outbox").wide(),
        page.items(),
        filter,
        states(),
        mail.leavesTheHouse(),
        times(actor),
        cursor == null ? null : "/outbox?state=" + filter,
        page.next() == null ? null : "/outbox?state=" + filter + "&after=" + page.next());
  }

  @GetMapping("/outbox/{id}")
  Answer show(Actor actor, @PathVariable String id) {
    StoredMail one = mail.get(actor, TimeOrderedUuid.parse(id));
    return new MailPage(
        frames.of(actor, one.subject(), new Crumb("Outbox", "/outbox")),
        one,
        mail.leavesTheHouse(),
        times(actor));
  }

  @GetMapping("/outbox/{id}/html")
  ResponseEntity<String> html(Actor actor, @PathVariable String id) {
    StoredMail one = mail.get(actor, TimeOrderedUuid.parse(id));
    if (!one.readable()) {
      throw new NotFound("The body of this mail is not kept.");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", MAIL_POLICY)
        .body(one.html());
  }

  @PostMapping("/outbox/{id}/attempts")
  Answer sendAgain(Actor actor, @PathVariable String id, @RequestParam MailState seen) {
    mail.sendAgain(actor, TimeOrderedUuid.parse(id), seen);
    return new SeeOther("/outbox/" + TimeOrderedUuid.parse(id), "It goes out again now.");
  }

  private Times times(Actor actor) {
    return new Times(frames.look(actor).zone(), clock);
  }

  /** An address typed by hand may hold anything; what is unknown limits nothing. */
  private static @Nullable MailState known(String state) {
    return Arrays.stream(MailState.values())
        .filter(value -> value.name().equals(state))
        .findFirst()
        .orElse(null);
  }

  private static List<Option> states() {
    return Arrays.stream(MailState.values())
        .map(state -> Option.of(state.name(), MailTones.title(state)))
        .toList();
  }
}
