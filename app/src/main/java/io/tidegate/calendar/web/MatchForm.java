package io.tidegate.calendar.web;

/**
 * What was typed to say what an object is.
 *
 * @param refusal what is wrong with it; empty when nothing is
 */
public record MatchForm(String object, String item, String refusal) {
  static final MatchForm BLANK = new MatchForm("", "", "");

  /** Whether it was this object that was refused. */
  public boolean isOf(String other) {
    return !refusal.isEmpty() && object.equals(other);
  }
}
