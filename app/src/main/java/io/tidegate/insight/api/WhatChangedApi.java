package io.tidegate.insight.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Asked;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.change.Changes;
import io.tidegate.database.Tenancy;
import io.tidegate.directory.Clients;
import io.tidegate.insight.Cause;
import io.tidegate.insight.Culprit;
import io.tidegate.insight.CulpritId;
import io.tidegate.insight.Culprits;
import io.tidegate.insight.Question;
import io.tidegate.insight.Subject;
import io.tidegate.insight.WhatChanged;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What changed near some trouble, and what was behind it, for programs. */
@RestController
@RequestMapping(path = "/api/v1/what-changed", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Insight", description = "What changed near some trouble, in time and in the graph")
class WhatChangedApi {
  private final WhatChanged whatChanged;
  private final Culprits culprits;
  private final Changes changes;
  private final Items items;
  private final Clients clients;
  private final InstantSource clock;

  WhatChangedApi(
      WhatChanged whatChanged,
      Culprits culprits,
      Changes changes,
      Items items,
      Clients clients,
      InstantSource clock) {
    this.whatChanged = whatChanged;
    this.culprits = culprits;
    this.changes = changes;
    this.items = items;
    this.clients = clients;
    this.clock = clock;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "What changed?",
      description =
          "The work near some trouble, on the item or client and on all it depends on, the"
              + " likeliest first, each with its reason. Of work at clients that the token does not"
              + " reach it says that it was and when.")
  WhatChangedResource find(
      @Parameter(description = "Where the trouble is: an item or a service")
          @RequestParam(required = false)
          @Nullable UUID item,
      @Parameter(
              description =
                  "Where the trouble is: anywhere at this client; a token of one client need not"
                      + " say it")
          @RequestParam(required = false)
          @Nullable UUID client,
      @Parameter(description = "When it began; now when nothing is said")
          @RequestParam(required = false)
          @Nullable String at,
      @Parameter(description = "How many hours to look back, up to 720")
          @RequestParam(defaultValue = "24")
          int hours,
      @Parameter(description = "How many at most, up to 200") @RequestParam(defaultValue = "20")
          int limit) {
    Asked asked = new Asked();
    Instant moment = asked.moment("at", at);
    asked.check();
    Question question = question(item, client, moment, hours);
    Culprit standing = culprits.standing(question).orElse(null);
    return WhatChangedResource.of(
        whatChanged.find(question, new Limit(limit).size()),
        items,
        standing == null ? null : CulpritResource.of(standing, changes));
  }

  @GetMapping("/culprits")
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "List what was behind trouble",
      description = "The answers that people gave and that stand, at most 200.")
  ApiPage<CulpritResource> list(
      @Parameter(description = "Only trouble at this item") @RequestParam(required = false)
          @Nullable UUID item,
      @Parameter(description = "Only trouble at this client") @RequestParam(required = false)
          @Nullable UUID client) {
    Subject subject = item == null && client == null ? null : subject(item, client);
    List<Culprit> found = culprits.latest(subject, Limit.MOST);
    return new ApiPage<>(
        found.stream().map(one -> CulpritResource.of(one, changes)).toList(), null);
  }

  @PostMapping(path = "/culprits", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Say what was behind it",
      description =
          "A change, by its number; an unrecorded change or a vendor's work out of the list; or"
              + " that none of them was. It takes the place of what was said before of the same"
              + " trouble.")
  @ApiResponse(responseCode = "201", description = "Kept")
  CulpritResource name(@Parameter(hidden = true) Actor actor, @RequestBody CulpritBody body) {
    if (body.at() == null) {
      throw new Invalid("at", "Say when the trouble began.");
    }
    int hours = Objects.requireNonNullElse(body.hours(), (int) Question.USUAL.toHours());
    Question question = question(body.item(), body.client(), body.at(), hours);
    return CulpritResource.of(
        culprits.name(actor, question, cause(body), Objects.requireNonNullElse(body.note(), "")),
        changes);
  }

  @PostMapping(path = "/culprits/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(summary = "Take an answer back", description = "With a reason. It is kept.")
  @ApiResponse(responseCode = "204", description = "Taken back")
  void withdraw(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @RequestBody CulpritWithdrawalBody body) {
    culprits.withdraw(actor, new CulpritId(id), Objects.requireNonNullElse(body.reason(), ""));
  }

  private Question question(
      @Nullable UUID item, @Nullable UUID client, @Nullable Instant moment, int hours) {
    Instant now = clock.instant();
    if (moment != null && moment.isAfter(now.plus(Question.USUAL))) {
      throw new Invalid("at", "Ask about trouble that has begun.");
    }
    return new Question(
        subject(item, client),
        (moment == null ? now : moment).truncatedTo(ChronoUnit.MINUTES),
        Duration.ofHours(hours));
  }

  private Subject subject(@Nullable UUID item, @Nullable UUID client) {
    if (item != null && client == null) {
      return Subject.of(items.get(new ItemId(item)));
    }
    ClientId whose = client == null ? Tenancy.required().client() : new ClientId(client);
    if (item != null || whose == null) {
      throw new Invalid("item", "Name an item or a client, and not both.");
    }
    return Subject.of(clients.get(whose));
  }

  private Cause cause(CulpritBody body) {
    if (body.kind() == null) {
      throw new Invalid("kind", "Say what it was: change, unrecorded, vendor or nothing.");
    }
    return switch (body.kind()) {
      case NOTHING -> Cause.NOTHING;
      case CHANGE -> new Cause(Cause.Kind.CHANGE, change(body.change()));
      case UNRECORDED, VENDOR -> new Cause(body.kind(), other(body.id()));
    };
  }

  private UUID change(@Nullable Integer number) {
    if (number == null) {
      throw new Invalid("change", "Give the number of the change.");
    }
    return changes.get(number).id().value();
  }

  private static UUID other(@Nullable UUID id) {
    if (id == null) {
      throw new Invalid("id", "Give the id that the list has.");
    }
    return id;
  }
}
