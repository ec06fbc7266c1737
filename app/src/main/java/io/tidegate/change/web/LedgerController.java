package io.tidegate.change.web;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerCsv;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.LedgerKind;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Page;
import io.tidegate.ui.Permitted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole ledger of a change, as a page and as a file. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
@RequestMapping("/changes/{number:\\d+}")
class LedgerController {
  private static final int BATCH = 500;
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Changes changes;
  private final Ledger ledger;
  private final LedgerPages pages;
  private final LedgerCsv csv;

  LedgerController(Changes changes, Ledger ledger, LedgerPages pages, LedgerCsv csv) {
    this.changes = changes;
    this.ledger = ledger;
    this.pages = pages;
    this.csv = csv;
  }

  @GetMapping("/ledger")
  LedgerPage show(
      Actor actor,
      @PathVariable int number,
      @RequestParam(defaultValue = "all") String kind,
      @RequestParam(required = false) @Nullable UUID after) {
    return pages.page(actor, changes.get(number), LedgerKind.of(kind), after);
  }

  @GetMapping("/ledger.csv")
  ResponseEntity<byte[]> export(
      @PathVariable int number, @RequestParam(defaultValue = "all") String kind) {
    Change change = changes.get(number);
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(change.code() + "-ledger.csv")
                .build()
                .toString())
        .body(csv.of(all(change, LedgerKind.of(kind))).getBytes(StandardCharsets.UTF_8));
  }

  /** Everything, oldest first, as a file is read. */
  private List<LedgerEvent> all(Change change, LedgerKind kind) {
    List<LedgerEvent> events = new ArrayList<>();
    String after = null;
    do {
      Page<LedgerEvent> page = ledger.about(change.id().value(), kind.query(), after, BATCH);
      events.addAll(page.items());
      after = page.next();
    } while (after != null);
    return events.reversed();
  }
}
