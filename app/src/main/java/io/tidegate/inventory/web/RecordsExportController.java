package io.tidegate.inventory.web;

import io.tidegate.intake.Cell;
import io.tidegate.intake.TableFormat;
import io.tidegate.intake.TableWriter;
import io.tidegate.inventory.ConfigurationRecord;
import io.tidegate.inventory.RecordFilter;
import io.tidegate.inventory.Records;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Page;
import io.tidegate.ui.Difference;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What changed in the configuration as a file, a line for each thing that differs. It is written
 * while it is read, a batch at a time; when it fails half way the connection is cut.
 */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class RecordsExportController {
  private static final int BATCH = 500;

  private final Records records;
  private final RecordRows rows;
  private final Frames frames;
  private final InstantSource clock;

  RecordsExportController(Records records, RecordRows rows, Frames frames, InstantSource clock) {
    this.records = records;
    this.rows = rows;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/inventory/records.csv")
  void csv(Actor actor, @RequestParam Map<String, String> sent, HttpServletResponse response)
      throws IOException {
    send(actor, RecordsAsked.of(sent), TableFormat.CSV, response);
  }

  @GetMapping("/inventory/records.xlsx")
  void xlsx(Actor actor, @RequestParam Map<String, String> sent, HttpServletResponse response)
      throws IOException {
    send(actor, RecordsAsked.of(sent), TableFormat.XLSX, response);
  }

  private void send(
      Actor actor, RecordsAsked asked, TableFormat format, HttpServletResponse response)
      throws IOException {
    ZoneId zone = frames.look(actor).zone();
    String name = "configuration-changes-" + LocalDate.ofInstant(clock.instant(), zone);
    response.setContentType(format.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name + "." + format.extension())
            .build()
            .toString());
    TableWriter table =
        format.write(response.getOutputStream(), "Configuration changes", columns(zone));
    write(asked.filter(clock.instant()), zone, table);
    table.finish();
  }

  private void write(RecordFilter filter, ZoneId zone, TableWriter table) {
    String after = null;
    do {
      Page<ConfigurationRecord> page = records.list(filter, after, BATCH);
      rows.of(page.items(), Integer.MAX_VALUE).forEach(row -> write(row, zone, table));
      after = page.next();
    } while (after != null);
  }

  private static void write(RecordRow row, ZoneId zone, TableWriter table) {
    if (row.differences().isEmpty()) {
      table.write(line(row, zone, new Difference("", null, null, null)));
    }
    row.differences().forEach(each -> table.write(line(row, zone, each)));
  }

  private static List<String> columns(ZoneId zone) {
    return List.of(
        "When (" + zone.getId() + ")",
        "Client",
        "Item",
        "What",
        "Was",
        "Is",
        "How",
        "Change",
        "Said");
  }

  private static List<Cell> line(RecordRow row, ZoneId zone, Difference each) {
    return List.of(
        Cell.of(LocalDateTime.ofInstant(row.at(), zone)),
        Cell.of(row.client() == null ? "" : row.client().name()),
        Cell.of(row.name()),
        Cell.of(each.what()),
        Cell.of(Objects.requireNonNullElse(each.before(), "")),
        Cell.of(Objects.requireNonNullElse(each.after(), "")),
        Cell.of(row.said()),
        Cell.of(row.change() == null ? "" : row.change().code()),
        Cell.of(row.because()));
  }
}
