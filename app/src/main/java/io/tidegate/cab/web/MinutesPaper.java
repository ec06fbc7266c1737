package io.tidegate.cab.web;

import io.tidegate.cab.web.MinutesPage.Entry;
import io.tidegate.print.Paper;
import io.tidegate.print.Paper.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Puts minutes on paper: the same words as on their page. */
final class MinutesPaper {
  private final MinutesPage minutes;
  private final List<Part> parts = new ArrayList<>();

  private MinutesPaper(MinutesPage minutes) {
    this.minutes = minutes;
  }

  static Paper of(MinutesPage minutes) {
    return new MinutesPaper(minutes).write();
  }

  private Paper write() {
    parts.add(
        new Paper.Facts(
            minutes.facts().entrySet().stream()
                .map(fact -> new Paper.Fact(fact.getKey(), fact.getValue()))
                .toList()));
    section("Dealt with", minutes.entries());
    if (!minutes.open().isEmpty()) {
      parts.add(new Paper.Heading(1, "Still open"));
      parts.add(new Paper.Bullets(minutes.open().stream().map(MinutesPaper::open).toList()));
    }
    section("Postponed", minutes.later());
    section("Settled before the meeting", minutes.settled());
    if (!minutes.actions().isEmpty()) {
      parts.add(new Paper.Heading(1, "To do besides"));
      parts.add(new Paper.Bullets(minutes.actions().stream().map(MinutesPaper::line).toList()));
    }
    return new Paper(
        minutes.title(), minutes.running() ? "Minutes so far" : "Minutes", Locale.ENGLISH, parts);
  }

  private void section(String heading, List<Entry> entries) {
    if (!entries.isEmpty()) {
      parts.add(new Paper.Heading(1, heading));
      entries.forEach(this::entry);
    }
  }

  private void entry(Entry entry) {
    parts.add(new Paper.Heading(2, entry.title()));
    String took = entry.took().isEmpty() ? "" : ", took " + entry.took();
    parts.add(new Paper.Words(entry.about() + took));
    parts.add(new Paper.Words(said(entry)));
    List<String> points =
        Stream.concat(
                entry.notes().stream()
                    .map(note -> "%s, %s: %s".formatted(note.by(), note.at(), note.plain())),
                entry.actions().stream().map(action -> "To do: " + line(action)))
            .toList();
    if (!points.isEmpty()) {
      parts.add(new Paper.Bullets(points));
    }
  }

  private static String said(Entry entry) {
    String words = entry.words().isEmpty() ? "" : ": " + entry.words();
    String votes = entry.tally().isEmpty() ? "" : "\nVotes: " + entry.tally();
    return entry.outcome() + words + votes;
  }

  private static String open(Entry entry) {
    return entry.title() + " (" + entry.about() + ")";
  }

  private static String line(ActionLine action) {
    return action.text() + " (" + action.small() + ")";
  }
}
