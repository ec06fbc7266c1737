package io.tidegate.audit.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Caller;
import io.tidegate.api.Cursor;
import io.tidegate.api.Limit;
import io.tidegate.api.Query;
import io.tidegate.api.Scoped;
import io.tidegate.audit.Ledger;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of the whole account, for those who check on everybody. */
@RestController
@RequestMapping(path = "/api/v1/ledger", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ledger", description = "Who did what, when, from where and why; append-only")
class LedgerApi {
  private static final Role[] READERS = {Role.AUDITOR, Role.ADMINISTRATOR};

  private final Ledger ledger;

  LedgerApi(Ledger ledger) {
    this.ledger = ledger;
  }

  @GetMapping
  @Scoped(ApiScope.LEDGER_READ)
  @Operation(
      summary = "Read the ledger",
      description =
          "Of the whole account, newest first, for auditors and administrators. A token for one"
              + " client reads what concerns that client.")
  ApiPage<LedgerEventResource> list(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @Query LedgerFilter filter,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    require(caller);
    UUID after = Cursor.id(cursor, TimeOrderedUuid::parse);
    return ApiPage.of(
        ledger.all(
            filter.search(), after == null ? null : after.toString(), new Limit(limit).size()),
        LedgerEventResource::of);
  }

  private static void require(Caller caller) {
    Actor actor = caller.actor();
    boolean reads =
        caller.client() == null
            ? Arrays.stream(READERS).anyMatch(actor::holdsEverywhere)
            : actor.holdsAny(caller.client(), READERS);
    if (!reads) {
      throw new Forbidden(
          "Only auditors and administrators read the whole ledger; each change has its own.");
    }
  }
}
