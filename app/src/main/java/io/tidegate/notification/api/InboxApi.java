package io.tidegate.notification.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Asked;
import io.tidegate.api.Cursor;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.notification.Inbox;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of the token's person, for programs. */
@RestController
@RequestMapping(path = "/api/v1/inbox", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Inbox", description = "What the token's person was told, and what of it they read")
class InboxApi {
  private final Inbox inbox;

  InboxApi(Inbox inbox) {
    this.inbox = inbox;
  }

  @GetMapping
  @Scoped(ApiScope.INBOX_READ)
  @Operation(
      summary = "List notices",
      description = "Newest first; those about the same thing within ten minutes are one.")
  ApiPage<NoticeResource> list(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "Only what is not read") @RequestParam(defaultValue = "false")
          boolean unread,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    UUID after = Cursor.id(cursor, TimeOrderedUuid::parse);
    return ApiPage.of(
        inbox.list(actor, unread, after, new Limit(limit).size()), NoticeResource::of);
  }

  @PutMapping(path = "/{id}/read", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INBOX_WRITE)
  @Operation(
      summary = "Mark a notice as read, or as not read",
      description = "Reading one reads what is folded under it.")
  ReadResource mark(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestBody ReadBody body) {
    Boolean read = body.read();
    if (read == null) {
      throw new Invalid("read", "Say true or false.");
    }
    if (read) {
      inbox.read(actor, id);
    } else {
      inbox.unreadAgain(actor, id);
    }
    return new ReadResource(inbox.unread(actor));
  }

  @PostMapping(path = "/readings", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INBOX_WRITE)
  @Operation(
      summary = "Mark everything as read up to a notice",
      description = "What came after it stays unread.")
  ReadResource readAll(@Parameter(hidden = true) Actor actor, @RequestBody ReadingsBody body) {
    Asked asked = new Asked();
    UUID newest = asked.id("upTo", body.upTo(), TimeOrderedUuid::parse);
    asked.check();
    if (newest == null) {
      throw new Invalid("upTo", "Say up to which notice.");
    }
    inbox.readAll(actor, newest);
    return new ReadResource(inbox.unread(actor));
  }
}
