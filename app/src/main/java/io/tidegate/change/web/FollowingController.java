package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Followers;
import io.tidegate.change.Stance;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Follows a change, mutes it, or leaves it as it was. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class FollowingController {
  private final Changes changes;
  private final Followers followers;

  FollowingController(Changes changes, Followers followers) {
    this.changes = changes;
    this.followers = followers;
  }

  @PostMapping("/changes/{number:\\d+}/following")
  Answer choose(Actor actor, @PathVariable int number, @RequestParam Stance stance) {
    Change change = changes.get(number);
    followers.choose(actor, change.id(), stance);
    return new SeeOther("/changes/" + number, said(change, stance, followers.hears(actor, change)));
  }

  private static String said(Change change, Stance stance, boolean own) {
    String code = change.code();
    return switch (stance) {
      case FOLLOWING -> "You follow %s: its news comes to your inbox.".formatted(code);
      case MUTED -> "%s is muted: you hear only what is asked of you.".formatted(code);
      case USUAL ->
          own
              ? "You hear of %s again.".formatted(code)
              : "You no longer follow %s.".formatted(code);
    };
  }
}
