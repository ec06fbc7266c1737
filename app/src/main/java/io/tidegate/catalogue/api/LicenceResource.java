package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.catalogue.Lapse;
import io.tidegate.catalogue.Licence;
import io.tidegate.catalogue.LicenceReview;
import io.tidegate.catalogue.Model;
import io.tidegate.change.Outcome;
import io.tidegate.kernel.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model's licence rests on. */
@Schema(
    name = "Licence",
    description = "Whether a model has earned its licence, and what the board said of it")
record LicenceResource(
    @Schema(description = "When it was granted; changes closed before do not count") Instant since,
    @Schema(description = "The last day on which it holds without another review")
        LocalDate reviewOn,
    @Schema(description = "The rule that suspended the model; null where none did")
        @Nullable Lapse lapse,
    LicenceShare wentWrong,
    @Schema(description = "The largest share of the recent changes that may go wrong, in percent")
        int mostBadPercent,
    @Schema(description = "The changes that count, newest first") List<LicenceChange> recent,
    @Schema(description = "The latest first, at most 50") List<ReviewResource> reviews) {
  static LicenceResource of(Model model, Licence licence, List<LicenceReview> reviews) {
    return new LicenceResource(
        licence.since(),
        licence.reviewOn(),
        model.lapse(),
        LicenceShare.of(licence.bad()),
        licence.rules().mostBadPercent(),
        licence.recent().stream()
            .map(ended ->
                new LicenceChange(ended.number(), ended.title(), ended.outcome(), ended.closedAt()))
            .toList(),
        reviews.stream().map(ReviewResource::of).toList());
  }

  /** How many of how many, with the interval that goes with it. */
  @Schema(
      name = "LicenceShare",
      description = "A share, with its Wilson score interval at 95 %, between 0 and 1")
  record LicenceShare(int part, int whole, double low, double high) {
    static LicenceShare of(Share share) {
      return new LicenceShare(share.part(), share.whole(), share.low(), share.high());
    }
  }

  /** A closed change made from the model. */
  @Schema(name = "LicenceChange")
  record LicenceChange(
      @Schema(example = "1042") int number, String title, Outcome outcome, Instant closedAt) {}

  /** What the board said. */
  @Schema(name = "ModelReview")
  record ReviewResource(
      @Schema(description = "Of the procedure that was judged") int version,
      LicenceReview.Verdict verdict,
      Instant at,
      String by,
      @Schema(
              description =
                  "Whether they own or wrote the model themselves, because the board has nobody"
                      + " else")
          boolean alone,
      @Nullable LocalDate reviewOn,
      @Schema(description = "What had cost the model its licence before") @Nullable Lapse lapse,
      String note) {
    static ReviewResource of(LicenceReview review) {
      return new ReviewResource(
          review.version(),
          review.verdict(),
          review.at(),
          review.by(),
          review.alone(),
          review.reviewOn(),
          review.lapse(),
          review.note());
    }
  }
}
