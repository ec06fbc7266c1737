package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Followers;
import io.tidegate.change.Stance;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the token's person hears of a change, for programs. */
@RestController
@RequestMapping(
    path = "/api/v1/changes/{number}/following",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Following", description = "How the token's person hears of a change")
class FollowingApi {
  private final Changes changes;
  private final Followers followers;

  FollowingApi(Changes changes, Followers followers) {
    this.changes = changes;
    this.followers = followers;
  }

  @GetMapping
  @Scoped(ApiScope.INBOX_READ)
  @Operation(
      summary = "Read how a change is heard of",
      description = "Whoever has a part in it hears of it without following it.")
  FollowingResource show(@Parameter(hidden = true) Actor actor, @PathVariable int number) {
    return told(actor, changes.get(number));
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INBOX_WRITE)
  @Operation(
      summary = "Follow or mute a change",
      description = "“usual” ends either. What is asked of somebody reaches them all the same.")
  FollowingResource choose(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @RequestBody FollowingBody body) {
    Change change = changes.get(number);
    Stance stance = body.stance();
    if (stance == null) {
      throw new Invalid("stance", "Say usual, following or muted.");
    }
    followers.choose(actor, change.id(), stance);
    return told(actor, change);
  }

  private FollowingResource told(Actor actor, Change change) {
    return new FollowingResource(followers.of(actor, change), followers.hears(actor, change));
  }
}
