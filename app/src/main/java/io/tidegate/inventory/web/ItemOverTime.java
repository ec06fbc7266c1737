package io.tidegate.inventory.web;

import io.tidegate.inventory.Item;
import io.tidegate.inventory.RecordFilter;
import io.tidegate.inventory.Records;
import io.tidegate.inventory.Triage;
import io.tidegate.inventory.UnrecordedChanges;
import io.tidegate.inventory.UnrecordedFilter;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an item was over time, as its page shows it. */
@Component
class ItemOverTime {
  private static final int SHOWN = 5;

  private final Records records;
  private final RecordRows rows;
  private final UnrecordedChanges unrecorded;

  ItemOverTime(Records records, RecordRows rows, UnrecordedChanges unrecorded) {
    this.records = records;
    this.rows = rows;
    this.unrecorded = unrecorded;
  }

  List<RecordRow> records(Item item) {
    return rows.of(records.list(RecordFilter.of(item.id()), null, SHOWN).items());
  }

  int unrecorded(Item item) {
    return unrecorded.count(new UnrecordedFilter(item.client(), item.id(), Triage.OPEN, false));
  }
}
