package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Licence;
import io.tidegate.catalogue.LicenceReview;
import io.tidegate.change.TrackRecord;
import io.tidegate.ui.Field;
import io.tidegate.ui.Problems;
import java.util.List;
import java.util.Map;

/**
 * What a model's licence rests on, for the account's own staff.
 *
 * @param earlier the changes that were closed before it was granted, the newest first
 * @param reviews what the board said of it, the latest first
 * @param reviewable whether the reader may judge it
 */
public record LicenceView(
    Licence licence,
    List<TrackRecord.Ended> earlier,
    List<LicenceReview> reviews,
    boolean reviewable,
    Form form) {
  public LicenceView {
    earlier = List.copyOf(earlier);
    reviews = List.copyOf(reviews);
  }

  /** The rule on failures, as one reads it. */
  public String rule() {
    return "It is lost when more than %d %% of the last %d went wrong, and at least %d."
        .formatted(
            licence.rules().mostBadPercent(),
            licence.rules().recent(),
            licence.rules().fewestBad());
  }

  /** A judgement as it was typed. */
  public record Form(Map<String, String> typed, Problems problems) {
    static final Form BLANK = new Form(Map.of(), Problems.none());

    public Form {
      typed = Map.copyOf(typed);
    }

    /** The field with what was typed and what is wrong with it. */
    public Field field(String name, String label) {
      return Field.of(name, label).value(text(name)).problems(problems);
    }

    String text(String name) {
      return typed.getOrDefault(name, "").strip();
    }
  }
}
