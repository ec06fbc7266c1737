package io.tidegate.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of drift a second time, from the words alone: the whole story of one attribute is kept
 * and told anew at each question.
 */
final class NaiveDrift {
  /** What happened to the attribute, one after the other. */
  sealed interface Deed {}

  record Seen(@Nullable String value, Instant at, boolean explained) implements Deed {}

  record Said(Triage what) implements Deed {}

  /** What is to be said of one difference. */
  static final class Entry {
    @Nullable String recorded;
    @Nullable String observed;
    Triage triage = Triage.OPEN;
    int times;
    int turns;
    boolean back;
    Instant first = Instant.EPOCH;
    Instant last = Instant.EPOCH;
  }

  /** What is recorded in the end, and the differences in the order in which they were found. */
  record Story(@Nullable String recorded, List<Entry> entries) {}

  private NaiveDrift() {}

  static Story tell(@Nullable String recordedAtFirst, List<Deed> deeds) {
    String recorded = recordedAtFirst;
    List<Entry> entries = new ArrayList<>();
    Seen before = null;
    for (Deed deed : deeds) {
      Entry last = entries.isEmpty() ? null : entries.getLast();
      if (deed instanceof Said said && last != null && last.triage == Triage.OPEN) {
        boolean takes = said.what != Triage.DISMISSED && !last.back;
        if (said.what != Triage.ACCEPTED || takes) {
          last.triage = said.what;
          recorded = takes ? last.observed : recorded;
        }
      }
      if (!(deed instanceof Seen seen) || before != null && !seen.at.isAfter(before.at)) {
        continue;
      }
      boolean turned = before != null && !Objects.equals(before.value, seen.value);
      before = seen;
      boolean open = last != null && last.triage == Triage.OPEN;
      if (!Objects.equals(recorded, seen.value) && seen.explained) {
        recorded = seen.value;
      }
      if (Objects.equals(recorded, seen.value)) {
        if (open) {
          last.turns += turned ? 1 : 0;
          last.back = true;
        }
        continue;
      }
      boolean dismissed =
          last != null
              && last.triage == Triage.DISMISSED
              && Objects.equals(last.recorded, recorded)
              && Objects.equals(last.observed, seen.value);
      if (open || dismissed) {
        last.turns += turned ? 1 : 0;
      } else {
        last = new Entry();
        last.recorded = recorded;
        last.first = seen.at;
        last.turns = 1;
        entries.add(last);
      }
      last.observed = seen.value;
      last.back = false;
      last.times++;
      last.last = seen.at;
    }
    return new Story(recorded, entries);
  }
}
