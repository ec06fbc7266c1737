package io.tidegate.access.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Caller;
import io.tidegate.api.Scoped;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Grant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to a program who it is. */
@RestController
@RequestMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Me", description = "Who calls, and what the token opens")
class MeApi {
  private static final Comparator<Me.Held> ORDER =
      Comparator.comparing(Me.Held::role).thenComparing(held -> String.valueOf(held.client()));

  @GetMapping
  @Scoped({})
  @Operation(
      summary = "Who am I?",
      description =
          "The person that the token acts as, and what the token opens. Any token may ask.")
  Me show(@Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    return new Me(
        caller.actor().account().value(),
        caller.actor().person().value(),
        caller.actor().name(),
        caller.actor().grants().stream().map(MeApi::held).sorted(ORDER).toList(),
        token(caller));
  }

  private static Me.Held held(Grant grant) {
    return new Me.Held(
        grant.role().name().toLowerCase(Locale.ROOT).replace('_', '-'), id(grant.client()));
  }

  private static Me.TokenFacts token(Caller caller) {
    List<String> scopes = caller.scopes().stream().map(ApiScope::slug).sorted().toList();
    return new Me.TokenFacts(caller.tokenName(), scopes, id(caller.client()), caller.expires());
  }

  private static @Nullable UUID id(@Nullable ClientId client) {
    return client == null ? null : client.value();
  }
}
