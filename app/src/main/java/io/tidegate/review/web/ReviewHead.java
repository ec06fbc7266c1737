package io.tidegate.review.web;

import io.tidegate.change.Change;
import io.tidegate.directory.Client;
import java.util.Locale;

/** What heads both pages: which change this is, and where it stands. */
public record ReviewHead(
    String path,
    String code,
    String title,
    String state,
    String stateTitle,
    String clientLetters,
    String client,
    long version) {
  static ReviewHead of(Change change, Client client) {
    return new ReviewHead(
        "/changes/" + change.number(),
        change.code(),
        change.title(),
        change.state().name().toLowerCase(Locale.ROOT),
        change.state().title(),
        client.shortName(),
        client.name(),
        change.version());
  }
}
