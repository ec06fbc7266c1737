package io.tidegate.notification.web;

import io.tidegate.kernel.Actor;
import io.tidegate.notification.Preferences;
import io.tidegate.notification.Topic;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody wants by mail as well. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class PreferencesController {
  private final Preferences preferences;
  private final Frames frames;

  PreferencesController(Preferences preferences, Frames frames) {
    this.preferences = preferences;
    this.frames = frames;
  }

  @GetMapping("/inbox/preferences")
  Answer show(Actor actor) {
    Set<Topic> mailed = preferences.mailed(actor.person());
    return new PreferencesPage(
        frames.of(actor, "What reaches me", new Crumb("Inbox", "/inbox")),
        mailed.contains(Topic.MENTIONS),
        mailed.contains(Topic.FOLLOWED));
  }

  @PostMapping("/inbox/preferences")
  Answer save(
      Actor actor,
      @RequestParam(defaultValue = "false") boolean mentions,
      @RequestParam(defaultValue = "false") boolean followed) {
    Set<Topic> mailed = EnumSet.noneOf(Topic.class);
    if (mentions) {
      mailed.add(Topic.MENTIONS);
    }
    if (followed) {
      mailed.add(Topic.FOLLOWED);
    }
    preferences.choose(actor, mailed);
    return new SeeOther("/inbox/preferences", "Saved.");
  }
}
