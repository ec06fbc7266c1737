package io.tidegate.change.web;

import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What a form asks to be done to several changes. */
record BulkAsked(MultiValueMap<String, String> sent) {
  private static final int MOST = 200;

  /** What can be done to several at once. */
  enum Act {
    ASSIGN,
    TAG,
    UNTAG
  }

  /** The numbers of the changes, each once. */
  List<Integer> picked() {
    return sent.getOrDefault("picked", List.of()).stream()
        .filter(number -> number.matches("[1-9]\\d{0,8}"))
        .map(Integer::valueOf)
        .distinct()
        .limit(MOST)
        .toList();
  }

  Act act() {
    return switch (text("act")) {
      case "assign" -> Act.ASSIGN;
      case "untag" -> Act.UNTAG;
      default -> Act.TAG;
    };
  }

  String tag() {
    return text("bulk-tag").strip();
  }

  PersonId owner() {
    return PersonId.of(text("bulk-owner"));
  }

  /** What is missing before anything can be done; empty when nothing is. */
  Optional<String> missing() {
    if (picked().isEmpty()) {
      return Optional.of("Pick at least one change first.");
    }
    return switch (act()) {
      case ASSIGN ->
          text("bulk-owner").isEmpty()
              ? Optional.of("Choose who is to own them.")
              : Optional.empty();
      case TAG, UNTAG ->
          tag().isEmpty() ? Optional.of("Write a word to tag them with.") : Optional.empty();
    };
  }

  private String text(String name) {
    return Objects.requireNonNullElse(sent.getFirst(name), "");
  }
}
