package io.tidegate.change.web;

import io.tidegate.change.BulkDeed;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What a form asks to be done to several changes. */
record BulkAsked(MultiValueMap<String, String> sent) {
  private static final int MOST = 200;

  /** The numbers of the changes, each once. */
  List<Integer> picked() {
    return sent.getOrDefault("picked", List.of()).stream()
        .filter(number -> number.matches("[1-9]\\d{0,8}"))
        .map(Integer::valueOf)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** Whether it is meant for all that the list finds, on whichever page. */
  boolean all() {
    return text("all").equals("true");
  }

  /** What is asked to be done; only when nothing is {@link #missing}. */
  BulkDeed deed() {
    return switch (act()) {
      case "assign" -> new BulkDeed.Assign(PersonId.of(text("bulk-owner")), reopening());
      case "untag" -> new BulkDeed.Untag(tag());
      default -> new BulkDeed.Tag(tag());
    };
  }

  /** Whether also those whose approvals lapse by that. */
  boolean reopening() {
    return text("reopening").equals("true");
  }

  private String act() {
    return text("act");
  }

  private String tag() {
    return text("bulk-tag").strip();
  }

  /** What is missing before anything can be done; empty when nothing is. */
  Optional<String> missing() {
    if (picked().isEmpty() && !all()) {
      return Optional.of("Pick at least one change first.");
    }
    if (act().equals("assign")) {
      return text("bulk-owner").isEmpty()
          ? Optional.of("Choose who is to own them.")
          : Optional.empty();
    }
    return tag().isEmpty() ? Optional.of("Write a word to tag them with.") : Optional.empty();
  }

  private String text(String name) {
    return Objects.requireNonNullElse(sent.getFirst(name), "");
  }
}
