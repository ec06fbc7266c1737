package io.tidegate.calendar.web;

import io.tidegate.calendar.Feed;
import io.tidegate.calendar.FeedId;
import io.tidegate.calendar.FeedReach;
import io.tidegate.calendar.Feeds;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.settings.Site;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My calendar feeds: the list, making one, another address for one, revoking one. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class FeedController {
  private static final String HOME = "/calendar/feeds";

  private final Feeds feeds;
  private final Clients clients;
  private final Frames frames;
  private final Site site;
  private final InstantSource clock;

  FeedController(Feeds feeds, Clients clients, Frames frames, Site site, InstantSource clock) {
    this.feeds = feeds;
    this.clients = clients;
    this.frames = frames;
    this.site = site;
    this.clock = clock;
  }

  @GetMapping(HOME)
  FeedsPage show(Actor actor, @RequestParam(defaultValue = "") String client) {
    EntryForm form = EntryForm.of(Map.of());
    boolean narrowed = !client.isBlank() && actor.confinedTo() == null;
    return page(
        actor,
        narrowed ? form.with("shows", FeedReach.CLIENT.slug()).with("client", client) : form,
        null);
  }

  /** Draws the page with the address on it: nowhere is it kept to be shown after a redirect. */
  @PostMapping(HOME)
  Answer make(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
    EntryForm form = EntryForm.of(Map.copyOf(sent));
    try {
      Feeds.Made made =
          feeds.make(actor, reach(form.text("shows")), client(actor, form), form.text("name"));
      return page(actor, EntryForm.of(Map.of()), fresh(made));
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, form.refused(invalid.problems()), null));
    }
  }

  @PostMapping(HOME + "/{id}/renewal")
  FeedsPage renew(Actor actor, @PathVariable String id) {
    return page(actor, EntryForm.of(Map.of()), fresh(feeds.renew(actor, FeedId.of(id))));
  }

  @PostMapping(HOME + "/{id}/revocation")
  Answer revoke(Actor actor, @PathVariable String id) {
    feeds.revoke(actor, FeedId.of(id));
    return new SeeOther(HOME, "That feed is revoked. Whatever reads it gets nothing from now on.");
  }

  private static FeedReach reach(String slug) {
    return Arrays.stream(FeedReach.values())
        .filter(reach -> reach.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> new Invalid("shows", "Say what it shows."));
  }

  /** Whoever has one client alone need not choose it. */
  private static @Nullable ClientId client(Actor actor, EntryForm form) {
    if (actor.confinedTo() != null) {
      return actor.confinedTo();
    }
    return form.text("client").isEmpty() ? null : ClientId.of(form.text("client"));
  }

  private FeedsPage.Fresh fresh(Feeds.Made made) {
    return new FeedsPage.Fresh(made.feed().name(), site.address() + made.path());
  }

  private FeedsPage page(Actor actor, EntryForm form, FeedsPage.@Nullable Fresh made) {
    Times times = new Times(frames.look(actor).zone(), clock);
    List<Client> all = clients.all();
    return new FeedsPage(
        frames.of(actor, "Calendar feeds", EntryPages.CALENDAR),
        feeds.of(actor).stream().map(feed -> line(feed, all, times)).toList(),
        form,
        shows(actor, all),
        all.stream()
            .filter(one -> feeds.mayMake(actor, FeedReach.CLIENT, one.id()))
            .map(one -> Option.of(one.id().toString(), one.name()))
            .toList(),
        made);
  }

  private List<Option> shows(Actor actor, List<Client> all) {
    return Arrays.stream(FeedReach.values())
        .filter(reach ->
            reach == FeedReach.CLIENT
                ? all.stream().anyMatch(one -> feeds.mayMake(actor, reach, one.id()))
                : feeds.mayMake(actor, reach, null))
        .map(reach -> Option.of(reach.slug(), title(actor, reach)))
        .toList();
  }

  private static String title(Actor actor, FeedReach reach) {
    return actor.confinedTo() != null && reach == FeedReach.CLIENT
        ? "Everything in our calendar"
        : reach.title();
  }

  private static FeedsPage.Line line(Feed feed, List<Client> all, Times times) {
    String client =
        all.stream()
            .filter(one -> one.id().equals(feed.client()))
            .map(Client::name)
            .findFirst()
            .orElse("");
    String program = feed.program().isEmpty() ? "" : " by " + feed.program();
    return new FeedsPage.Line(
        feed.id().toString(),
        feed.name(),
        client.isEmpty() ? feed.reach().title() : client,
        times.day(feed.renewedAt()),
        feed.lastSeen() == null
            ? "never read"
            : "last read %s%s".formatted(times.moment(feed.lastSeen()), program));
  }
}
