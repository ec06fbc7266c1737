package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.catalogue.AllowedHours;
import io.tidegate.catalogue.FieldRule;
import io.tidegate.catalogue.ModelField;
import io.tidegate.catalogue.Terms;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.Invalid;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Under which terms changes may be made from a model. */
@Schema(
    name = "ModelTerms",
    description = "Which fields differ from change to change, on what, and when")
record TermsBody(
    @Schema(description = "Open when nothing is said, like each of the fields")
        @Nullable FieldRule title,
    @Nullable FieldRule reason,
    @Nullable FieldRule desiredOutcome,
    @Schema(description = "Open or asked") @Nullable FieldRule item,
    @Schema(description = "When it begins: open or asked") @Nullable FieldRule begins,
    @Schema(description = "Of the items it may touch; null or none for any")
        @Nullable List<Kind> kinds,
    @Schema(description = "Within which a window must lie; null for any time")
        @Nullable HoursBody hours,
    @Schema(
            description = "How long before its window a change must have been submitted",
            minimum = "0",
            maximum = "744")
        @Nullable Integer noticeHours) {
  /** Hours on the client's clock. */
  @Schema(name = "ModelHours")
  record HoursBody(
      @Schema(description = "On which they begin") @Nullable List<DayOfWeek> days,
      @Schema(description = "Midnight when not said", example = "22:00") @Nullable String from,
      @Schema(
              description =
                  "On the next day when it is no later than from; the same for a whole day",
              example = "05:00")
          @Nullable String to) {}

  static TermsBody of(Terms terms) {
    AllowedHours hours = terms.hours();
    return new TermsBody(
        terms.rule(ModelField.TITLE),
        terms.rule(ModelField.REASON),
        terms.rule(ModelField.OUTCOME),
        terms.rule(ModelField.ITEM),
        terms.rule(ModelField.BEGINS),
        terms.kinds().stream().sorted().toList(),
        hours == null
            ? null
            : new HoursBody(
                hours.days().stream().sorted().toList(),
                hours.from().toString(),
                hours.to().toString()),
        terms.noticeHours());
  }

  Terms read() {
    Map<ModelField, FieldRule> rules = new EnumMap<>(ModelField.class);
    put(rules, ModelField.TITLE, title);
    put(rules, ModelField.REASON, reason);
    put(rules, ModelField.OUTCOME, desiredOutcome);
    put(rules, ModelField.ITEM, item);
    put(rules, ModelField.BEGINS, begins);
    return new Terms(
        rules,
        kinds == null ? Set.of() : Set.copyOf(kinds),
        hours == null ? null : hours(hours),
        Objects.requireNonNullElse(noticeHours, 0));
  }

  private static void put(
      Map<ModelField, FieldRule> rules, ModelField field, @Nullable FieldRule rule) {
    if (rule != null && rule != FieldRule.OPEN) {
      rules.put(field, rule);
    }
  }

  private static AllowedHours hours(HoursBody said) {
    return new AllowedHours(
        said.days() == null ? Set.of() : Set.copyOf(said.days()),
        time("terms.hours.from", said.from()),
        time("terms.hours.to", said.to()));
  }

  private static LocalTime time(String field, @Nullable String said) {
    try {
      return said == null ? LocalTime.MIDNIGHT : LocalTime.parse(said);
    } catch (DateTimeException _) {
      throw new Invalid(field, "Give a time, such as 22:00.");
    }
  }
}
