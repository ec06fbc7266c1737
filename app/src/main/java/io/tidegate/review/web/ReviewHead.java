package io.tidegate.review.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeHead;
import io.tidegate.directory.Client;
import io.tidegate.ui.Times;
import java.time.InstantSource;

/** What heads both pages: which change this is, and where it stands. */
public record ReviewHead(String path, String id, ChangeHead change, long version) {
  static ReviewHead of(Change change, Client client, InstantSource clock) {
    return new ReviewHead(
        "/changes/" + change.number(),
        change.id().toString(),
        ChangeHead.of(change, client, new Times(client.zone(), clock)),
        change.version());
  }
}
