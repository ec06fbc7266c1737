package io.tidegate.access.web;

import io.tidegate.access.ApiTokenId;
import io.tidegate.access.ApiTokens;
import io.tidegate.access.NewApiToken;
import io.tidegate.api.ApiScope;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My tokens of the API: the list, making one, revoking one. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class TokensController {
  private final ApiTokens tokens;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  TokensController(ApiTokens tokens, Clients clients, Frames frames, InstantSource clock) {
    this.tokens = tokens;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/tokens")
  Answer show(Actor actor) {
    return page(actor, TokensPage.Form.EMPTY, Problems.none(), null);
  }

  /** Draws the page with the secret on it: nowhere is it kept to be shown after a redirect. */
  @PostMapping("/tokens")
  Answer make(
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(name = "scope", defaultValue = "") Set<String> slugs,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "0") int days) {
    Set<ApiScope> scopes =
        slugs.stream().flatMap(slug -> ApiScope.of(slug).stream()).collect(Collectors.toSet());
    try {
      ClientId only = client.isEmpty() ? null : ClientId.of(client);
      String secret = tokens.make(actor, new NewApiToken(name, scopes, only, days));
      return page(actor, TokensPage.Form.EMPTY, Problems.none(), secret);
    } catch (Invalid invalid) {
      TokensPage.Form typed = new TokensPage.Form(name, slugs, client, String.valueOf(days));
      return Drawn.invalid(page(actor, typed, new Problems(invalid.problems()), null));
    }
  }

  @PostMapping("/tokens/{id}/revocation")
  Answer revoke(Actor actor, @PathVariable String id) {
    tokens.revoke(actor, ApiTokenId.of(id));
    return new SeeOther(
        "/tokens", "That token is revoked. Whatever uses it is refused from now on.");
  }

  private TokensPage page(
      Actor actor, TokensPage.Form form, Problems problems, @Nullable String secret) {
    Times times = new Times(frames.look(actor).zone(), clock);
    List<Option> all =
        clients.all().stream().map(one -> Option.of(one.id().toString(), one.name())).toList();
    return new TokensPage(
        frames.of(actor, "API tokens"),
        new TokenLines(times, clients).of(tokens.of(actor)),
        form,
        problems,
        all,
        secret);
  }
}
