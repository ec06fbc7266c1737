package io.tidegate.risk;

import java.util.List;

/** The seven R's: what a request should say before anybody judges it, read from the record. */
public record SevenRs(List<Line> lines) {
  public SevenRs {
    lines = List.copyOf(lines);
  }

  /** Reads the seven lines off the record's facts. */
  public static SevenRs of(Facts facts) {
    return new SevenRs(
        List.of(
            line("Raised", facts.requester(), "Nobody is named as requester"),
            line("Reason", facts.reason(), "Say why it is needed"),
            line("Return", facts.desiredOutcome(), "Say what is better afterwards"),
            line("Risks", facts.risk(), "Answer the five questions"),
            line("Resources", facts.resources(), "Name who does it, with effort and tools"),
            line("Responsible", facts.responsible(), "Name an owner and an implementer"),
            line(
                "Relationship", facts.relationship(), "Name the affected items, or say why none")));
  }

  /** How many of the seven are filled. */
  public long filled() {
    return lines.stream().filter(Line::filled).count();
  }

  private static Line line(String title, String fact, String otherwise) {
    return fact.isBlank() ? new Line(title, false, otherwise) : new Line(title, true, gist(fact));
  }

  /** The first line, cut at a word, since a panel has room for a glance. */
  private static String gist(String fact) {
    String first = fact.strip().lines().findFirst().orElse("");
    if (first.length() <= 90) {
      return first;
    }
    int space = first.lastIndexOf(' ', 89);
    return first.substring(0, space > 40 ? space : 89) + "…";
  }

  /**
   * What the record says for each R, in a phrase; empty where it says nothing.
   *
   * @param risk the level and total once assessed or at least proposed
   */
  public record Facts(
      String requester,
      String reason,
      String desiredOutcome,
      String risk,
      String resources,
      String responsible,
      String relationship) {}

  /** One R: filled with what the record says, or empty with what to do about it. */
  public record Line(String title, boolean filled, String sentence) {}
}
