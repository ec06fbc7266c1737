package io.tidegate.audit;

import io.tidegate.intake.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as comma separated values, for an auditor's spreadsheet. */
@Component
public class LedgerCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "id",
              "at_utc",
              "who",
              "who_id",
              "on_behalf_of_id",
              "from",
              "room",
              "deed",
              "before",
              "after",
              "reason")
          .get();

  private final JsonMapper json;

  LedgerCsv(JsonMapper json) {
    this.json = json;
  }

  /**
   * The events as text, in the order given, with a line of names first. Moments are UTC, facts are
   * JSON. What a spreadsheet would take for a formula begins with an apostrophe.
   */
  public String of(List<LedgerEvent> events) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (LedgerEvent event : events) {
        printer.printRecord(cells(event));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private List<String> cells(LedgerEvent event) {
    return List.of(
        event.id().toString(),
        event.at().toString(),
        plain(event.actorName()),
        event.actor().toString(),
        event.onBehalfOf() == null ? "" : event.onBehalfOf().toString(),
        plain(event.origin()),
        event.room(),
        event.deed(),
        json.writeValueAsString(event.before()),
        json.writeValueAsString(event.after()),
        plain(event.reason()));
  }

  private static String plain(String cell) {
    return new Cell.Words(cell).guarded();
  }
}
