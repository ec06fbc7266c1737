package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Asked;
import io.tidegate.api.Cursor;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.audit.Ledger;
import io.tidegate.audit.api.LedgerEventResource;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.LedgerKind;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of one change, for programs. */
@RestController
@RequestMapping(
    path = "/api/v1/changes/{number}/ledger",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ledger")
class ChangeLedgerApi {
  private final Changes changes;
  private final Ledger ledger;

  ChangeLedgerApi(Changes changes, Ledger ledger) {
    this.changes = changes;
    this.ledger = ledger;
  }

  @GetMapping
  @Scoped(ApiScope.LEDGER_READ)
  @Operation(
      summary = "Read the ledger of a change",
      description = "Whatever any room did to it, newest first; for everybody who sees the change.")
  ApiPage<LedgerEventResource> list(
      @PathVariable int number,
      @Parameter(
              description = "One of all, states, edits, approval, run, review, overrides, comments",
              example = "states")
          @RequestParam(required = false)
          @Nullable String kind,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    Change change = changes.get(number);
    Asked asked = new Asked();
    LedgerKind wanted = asked.word("kind", kind, LedgerKind.class);
    asked.check();
    UUID after = Cursor.id(cursor, TimeOrderedUuid::parse);
    return ApiPage.of(
        ledger.about(
            change.id().value(),
            (wanted == null ? LedgerKind.ALL : wanted).query(),
            after == null ? null : after.toString(),
            new Limit(limit).size()),
        LedgerEventResource::of);
  }
}
