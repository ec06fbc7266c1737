package io.tidegate.review.web;

import io.tidegate.change.Change;
import io.tidegate.directory.Person;
import io.tidegate.inventory.BeforeAndAfter;
import io.tidegate.inventory.RecordWords;
import io.tidegate.inventory.Records;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what became of the items that a change touches. */
@Component
class TouchedParts {
  private final Records records;
  private final RecordWords words;

  TouchedParts(Records records, RecordWords words) {
    this.records = records;
    this.words = words;
  }

  TouchedPart of(Change change) {
    List<BeforeAndAfter> touched = records.around(change.id(), change.scope().affected());
    Map<PersonId, Person> owners =
        words.owners(touched.stream().flatMap(one -> one.differences().stream()).toList());
    Map<Boolean, List<TouchedPart.Row>> rows =
        touched.stream()
            .map(one -> row(one, owners))
            .collect(Collectors.partitioningBy(row -> row.differences().isEmpty()));
    return new TouchedPart(
        touched.stream().anyMatch(BeforeAndAfter::closed),
        rows.getOrDefault(false, List.of()),
        rows.getOrDefault(true, List.of()));
  }

  private TouchedPart.Row row(BeforeAndAfter one, Map<PersonId, Person> owners) {
    return new TouchedPart.Row(
        one.item().id().toString(), one.item().name(), words.words(one.differences(), owners));
  }
}
