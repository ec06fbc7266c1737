package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Cursor;
import io.tidegate.api.Fields;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.calendar.VendorJobId;
import io.tidegate.calendar.VendorNotices;
import io.tidegate.calendar.VendorWork;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What vendors work on, for programs; such as one that reads the mailbox vendors write to. */
@RestController
@RequestMapping(path = "/api/v1/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Vendor work", description = "Vendors' maintenance notices, and what they hit")
class VendorApi {
  static final String CALENDAR = "text/calendar";

  private final VendorWork work;
  private final VendorNotices notices;

  VendorApi(VendorWork work, VendorNotices notices) {
    this.work = work;
    this.notices = notices;
  }

  @PostMapping(path = "/vendor-notices", consumes = CALENDAR)
  @Scoped(ApiScope.CALENDAR_WRITE)
  @Operation(
      summary = "Bring in a vendor's notice",
      description =
          "An iCalendar file in UTF-8 that follows MAINTNOTE: new, moved, called off or completed."
              + " All of it is taken or none. Sending one again changes nothing, and an older one"
              + " never overwrites what a newer one said. A token for one client brings none in.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = CALENDAR,
              schema = @Schema(type = "string"),
              examples =
                  @ExampleObject(
                      """
                      BEGIN:VCALENDAR
                      VERSION:2.0
                      PRODID:-//Fjord Fibre//NOC//EN
                      BEGIN:VEVENT
                      UID:42@fjord.example
                      DTSTAMP:20261120T090000Z
                      DTSTART:20261128T220000Z
                      DTEND:20261129T020000Z
                      SEQUENCE:1
                      SUMMARY:Splice work
                      X-MAINTNOTE-PROVIDER:Fjord Fibre
                      X-MAINTNOTE-ACCOUNT:A-100
                      X-MAINTNOTE-MAINTENANCE-ID:WO-1
                      X-MAINTNOTE-OBJECT-ID:CID-7
                      X-MAINTNOTE-IMPACT:OUTAGE
                      X-MAINTNOTE-STATUS:CONFIRMED
                      ORGANIZER:mailto:noc@fjord.example
                      END:VEVENT
                      END:VCALENDAR
                      """)))
  ApiPage<ReceivedResource> receive(
      @Parameter(hidden = true) Actor actor, @RequestBody byte[] notice) {
    return new ApiPage<>(
        notices.receive(actor, new String(notice, StandardCharsets.UTF_8)).stream()
            .map(ReceivedResource::of)
            .toList(),
        null);
  }

  @GetMapping("/vendor-work")
  @Scoped(ApiScope.CALENDAR_READ)
  @Operation(
      summary = "List vendors' work",
      description = "The last to begin first, called off or not, as far as the token reaches.")
  ApiPage<VendorWorkResource> list(
      @Parameter(description = "Only what names something that nobody knows")
          @RequestParam(defaultValue = "false")
          boolean unmatched,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    VendorJobId after = Cursor.id(cursor, VendorJobId::of);
    return ApiPage.of(
        work.list(unmatched, after == null ? null : after.toString(), new Limit(limit).size()),
        VendorWorkResource::of);
  }

  @GetMapping("/vendor-work/{id}")
  @Scoped(ApiScope.CALENDAR_READ)
  @Operation(summary = "Read a vendor's work", description = "One window of a maintenance.")
  VendorWorkResource show(@PathVariable UUID id) {
    return VendorWorkResource.of(work.get(new VendorJobId(id)));
  }

  @GetMapping("/vendor-work/{id}/objects")
  @Scoped(ApiScope.CALENDAR_READ)
  @Operation(
      summary = "List what it works on",
      description = "By the vendor's names, the unknown first. A client's people see none.")
  ApiPage<VendorObjectResource> objects(@PathVariable UUID id) {
    return new ApiPage<>(
        notices.objects(new VendorJobId(id)).stream().map(VendorObjectResource::of).toList(), null);
  }

  @PostMapping(path = "/vendor-work/{id}/matches", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CALENDAR_WRITE)
  @Operation(
      summary = "Say what an object is",
      description =
          "Which item a vendor's name means, here and in every notice of that vendor from now on;"
              + " without an item, that it is none of the account's.")
  VendorWorkResource match(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestBody MatchBody body) {
    Fields fields = new Fields();
    String object = fields.line("object", body.object());
    fields.check();
    VendorJobId job = new VendorJobId(id);
    notices.match(actor, job, object, body.item() == null ? null : new ItemId(body.item()));
    return VendorWorkResource.of(work.get(job));
  }
}
