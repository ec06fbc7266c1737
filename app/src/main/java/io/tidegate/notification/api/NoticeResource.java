package io.tidegate.notification.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.notification.Fold;
import io.tidegate.notification.Notice;
import java.time.Instant;
import java.util.UUID;

/** What somebody was told. */
@Schema(name = "Notice", description = "What somebody was told")
record NoticeResource(
    UUID id,
    @Schema(description = "What kind of news", example = "approval-asked") String kind,
    @Schema(description = "What it is about", example = "CHG-1042") String about,
    String title,
    String text,
    @Schema(description = "Where it leads, below the site", example = "/changes/1042") String href,
    Instant at,
    boolean read,
    @Schema(description = "How many earlier ones about the same thing are folded under it")
        int older) {
  static NoticeResource of(Fold fold) {
    Notice newest = fold.newest();
    return new NoticeResource(
        newest.id(),
        newest.kind(),
        newest.about(),
        newest.title(),
        newest.text(),
        newest.href(),
        newest.at(),
        !fold.unread(),
        fold.older().size());
  }
}
