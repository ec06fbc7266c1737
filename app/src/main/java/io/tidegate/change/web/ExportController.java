package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.ChangeOrder;
import io.tidegate.change.Changes;
import io.tidegate.intake.TableFormat;
import io.tidegate.intake.TableWriter;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Page;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list as a file, all of its pages. It is written while it is read, a batch at a time, so that
 * a whole history needs no more memory than a page; no transaction stays open over it. When it
 * fails half way the connection is cut, so that nobody takes the half for the whole.
 */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ExportController {
  private static final int BATCH = 500;

  private final ChangeLists lists;
  private final Changes changes;
  private final ListReader reader;
  private final ExportRows rows;
  private final Frames frames;
  private final InstantSource clock;

  ExportController(
      ChangeLists lists,
      Changes changes,
      ListReader reader,
      ExportRows rows,
      Frames frames,
      InstantSource clock) {
    this.lists = lists;
    this.changes = changes;
    this.reader = reader;
    this.rows = rows;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/changes.csv")
  void csv(
      Actor actor, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response)
      throws IOException {
    send(actor, ListFilter.of(sent), TableFormat.CSV, response);
  }

  @GetMapping("/changes.xlsx")
  void xlsx(
      Actor actor, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response)
      throws IOException {
    send(actor, ListFilter.of(sent), TableFormat.XLSX, response);
  }

  private void send(
      Actor actor, ListFilter filter, TableFormat format, HttpServletResponse response)
      throws IOException {
    ZoneId zone = frames.look(actor).zone();
    String name = "changes-" + LocalDate.ofInstant(clock.instant(), zone);
    response.setContentType(format.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name + "." + format.extension())
            .build()
            .toString());
    TableWriter table =
        format.write(response.getOutputStream(), "Changes", ExportRows.columns(zone));
    write(reader.read(actor, filter), order(filter), zone, table);
    table.finish();
  }

  /** Among matches of words any other order would end after the newest 2,000. */
  private static ChangeOrder order(ListFilter filter) {
    return filter.q().isEmpty() ? filter.order() : ChangeOrder.NEWEST;
  }

  private void write(ChangeFilter filter, ChangeOrder order, ZoneId zone, TableWriter table) {
    String after = null;
    do {
      Page<ChangeLine> page = lists.list(filter, order, after, BATCH);
      rows.of(whole(page.items()), zone).forEach(table::write);
      after = page.next();
    } while (after != null);
  }

  /** In the same order; what the reader may no longer see by now is left out. */
  private List<Change> whole(List<ChangeLine> lines) {
    List<ChangeId> ids = lines.stream().map(ChangeLine::id).toList();
    Map<ChangeId, Change> found = changes.named(ids);
    return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
  }
}
