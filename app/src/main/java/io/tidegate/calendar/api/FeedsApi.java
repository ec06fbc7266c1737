package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Fields;
import io.tidegate.api.Scoped;
import io.tidegate.calendar.FeedId;
import io.tidegate.calendar.FeedReach;
import io.tidegate.calendar.Feeds;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.settings.Site;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calendar feeds of the token's person. */
@RestController
@RequestMapping(path = "/api/v1/calendar/feeds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Calendar feeds", description = "Addresses for Outlook, Google Calendar and others")
class FeedsApi {
  private final Feeds feeds;
  private final Site site;

  FeedsApi(Feeds feeds, Site site) {
    this.feeds = feeds;
    this.site = site;
  }

  @GetMapping
  @Scoped(ApiScope.CALENDAR_READ)
  @Operation(summary = "List feeds", description = "Those of the token's person that are good now.")
  ApiPage<FeedResource> list(@Parameter(hidden = true) Actor actor) {
    return new ApiPage<>(
        feeds.of(actor).stream().map(feed -> FeedResource.of(feed, null)).toList(), null);
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.CALENDAR_READ)
  @Operation(summary = "Read a feed", description = "What it shows and when it was last read.")
  FeedResource show(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    return FeedResource.of(feeds.get(actor, new FeedId(id)), null);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CALENDAR_WRITE)
  @Operation(
      summary = "Make a feed",
      description =
          "Its address is told this once, and reads as the token's person for as long as they hold"
              + " the role. A token for one client makes feeds of that client alone.")
  @ApiResponse(responseCode = "201", description = "Made; Location names it")
  ResponseEntity<FeedResource> make(
      @Parameter(hidden = true) Actor actor, @RequestBody FeedBody body) {
    Fields fields = new Fields();
    FeedReach shows = fields.needed("shows", body.shows(), "Say what it shows.");
    String name = fields.line("name", body.name());
    fields.check();
    ClientId client = body.client() == null ? null : new ClientId(body.client());
    Feeds.Made made = feeds.make(actor, Objects.requireNonNull(shows), client, name);
    return ResponseEntity.created(URI.create("/api/v1/calendar/feeds/" + made.feed().id()))
        .body(told(made));
  }

  @PostMapping("/{id}/renewal")
  @Scoped(ApiScope.CALENDAR_WRITE)
  @Operation(
      summary = "Give a feed another address",
      description = "The former one is good for nothing at once.")
  FeedResource renew(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    return told(feeds.renew(actor, new FeedId(id)));
  }

  @PostMapping("/{id}/revocation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Scoped(ApiScope.CALENDAR_WRITE)
  @Operation(summary = "Revoke a feed", description = "At once, and for good.")
  @ApiResponse(responseCode = "204", description = "Revoked")
  void revoke(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    feeds.revoke(actor, new FeedId(id));
  }

  private FeedResource told(Feeds.Made made) {
    return FeedResource.of(made.feed(), site.address() + made.path());
  }
}
